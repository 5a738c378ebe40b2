package com.heed.benchmark;

import com.heed.plan.AgentPrices;
import com.heed.plan.CrossTraining;
import com.heed.plan.HorizonPlan;
import com.heed.plan.HorizonPlanner;
import com.heed.plan.HorizonProblem;
import com.heed.plan.PromisePrice;
import com.heed.simulation.ScenarioDay;
import com.heed.simulation.ScenarioJson;
import java.util.List;
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
 * What does it take to say what one more is worth on the peak day that ships as a scenario, three channels and three classes?
 *
 * <pre>java -jar src/benchmarks/target/heed-benchmarks.jar WorkingDayBenchmark</pre>
 *
 * With periods of 20 minutes the day has 24 of them, as the app's day has hours.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class WorkingDayBenchmark {
    @Param({"60", "20"})
    public double periodMinutes = 20;

    private ScenarioDay day = new ScenarioDay(ScenarioJson.peakDay().scenario(), 20);
    private HorizonProblem problem = day.free();
    private HorizonPlan plan = planned(problem);

    @Setup
    public void plan() {
        day = new ScenarioDay(ScenarioJson.peakDay().scenario(), periodMinutes);
        problem = day.problem(day.promises());
        plan = planned(problem);
    }

    private static HorizonPlan planned(HorizonProblem problem) {
        if (new HorizonPlanner().plan(problem) instanceof HorizonPlan plan) {
            return plan;
        }
        throw new IllegalStateException("the peak day has no plan");
    }

    @Benchmark
    public HorizonPlan planOnce() {
        return planned(problem);
    }

    /** One more agent in each period and in all. */
    @Benchmark
    public AgentPrices agents() {
        return AgentPrices.of(problem, plan);
    }

    @Benchmark
    public List<PromisePrice> promises() {
        return PromisePrice.of(day, plan);
    }

    @Benchmark
    public List<CrossTraining> crossTraining() {
        return CrossTraining.of(problem, plan);
    }
}
