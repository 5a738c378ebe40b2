package com.heed.benchmark;

import com.heed.plan.HorizonOutcome;
import com.heed.plan.HorizonPlan;
import com.heed.plan.HorizonPlanner;
import com.heed.plan.HorizonProblem;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a plan of two hours take, from the problem to the prices?
 *
 * <pre>java -jar src/benchmarks/target/heed-benchmarks.jar PlanBenchmark</pre>
 *
 * Each call plans another of 64 desks of the size, so that no plan is known by heart. {@code load} is the work that comes over the time agents have.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class PlanBenchmark {
    private static final int DESKS = 64;
    private static final int PERIODS = 12;

    @Param({"3x3", "12x6"})
    public String classesByChannels = "12x6";

    @Param({"0.7", "1.0", "1.3"})
    public double load = 1;

    private final HorizonPlanner planner = new HorizonPlanner();
    private final HorizonProblem[] desks = new HorizonProblem[DESKS];
    private int next;

    @Setup
    public void desks() {
        String[] size = classesByChannels.split("x");
        SplittableRandom random = new SplittableRandom(1);
        Arrays.setAll(desks, i -> desk(random, Integer.parseInt(size[0]), Integer.parseInt(size[1])));
        for (HorizonProblem desk : desks) {
            if (!(planner.plan(desk) instanceof HorizonPlan)) {
                throw new IllegalStateException("a desk of the benchmark has no plan");
            }
        }
    }

    @Benchmark
    public HorizonOutcome plan() {
        next = (next + 1) % DESKS;
        return planner.plan(desks[next]);
    }

    private HorizonProblem desk(SplittableRandom random, int classes, int channels) {
        double[][] arrivals = new double[PERIODS][classes];
        double[][] handle = new double[classes][channels];
        double[][] settle = new double[classes][channels];
        boolean[][] eligible = new boolean[classes][channels];
        double work = 0;
        for (int k = 0; k < classes; k++) {
            double rate = random.nextDouble(0.2, 1);
            for (int t = 0; t < PERIODS; t++) {
                arrivals[t][k] = rate * (1 + 0.6 * Math.sin(Math.PI * t / PERIODS));
            }
            for (int j = 0; j < channels; j++) {
                handle[k][j] = random.nextDouble(2, 8);
                settle[k][j] = random.nextDouble(0.4, 1);
                eligible[k][j] = j == k % channels || random.nextDouble() < 0.8;
            }
            work += rate * 1.38 * 5;
        }
        double[] cost = new double[channels];
        Arrays.setAll(cost, j -> random.nextDouble(5, 50));
        double[] waitPrice = new double[channels];
        Arrays.setAll(waitPrice, j -> random.nextDouble(0.1, 2));
        double[] cap = new double[channels];
        Arrays.fill(cap, 0.92);
        double[][] agents = new double[PERIODS][channels];
        for (double[] period : agents) {
            Arrays.fill(period, Math.rint(work / load / channels));
        }
        double[] backlog = new double[channels];
        Arrays.setAll(backlog, j -> random.nextDouble(0, 40));
        return new HorizonProblem(10, arrivals, handle, settle, eligible, cost, 60, waitPrice, agents, cap, backlog, 3);
    }
}
