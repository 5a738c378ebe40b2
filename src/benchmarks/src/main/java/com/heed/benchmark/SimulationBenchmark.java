package com.heed.benchmark;

import com.heed.simulation.DayResult;
import com.heed.simulation.Policies;
import com.heed.simulation.Policy;
import com.heed.simulation.Scenario;
import com.heed.simulation.ScenarioJson;
import com.heed.simulation.Simulator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long do ten peak days take, which are 10,000 contacts?
 *
 * <pre>java -jar src/benchmarks/target/heed-benchmarks.jar SimulationBenchmark</pre>
 *
 * Under {@code prices} most of the time goes into a plan every five simulated minutes, about a hundred a day.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class SimulationBenchmark {
    private static final int DAYS = 10;

    @Param({"random", "shortest-wait", "rules-overflow", "prices"})
    public String policy = "random";

    private final Scenario scenario = ScenarioJson.peakDay().scenario();

    @Benchmark
    public double tenThousandContacts() {
        Policy chosen = Policies.of(policy).orElseThrow();
        double cost = 0;
        for (int day = 0; day < DAYS; day++) {
            DayResult result = Simulator.day(scenario, chosen, 1, day);
            cost += result.cost();
        }
        return cost;
    }
}
