package com.heed.benchmark;

import com.heed.Language;
import com.heed.routing.Channel;
import com.heed.routing.ChannelOutlook;
import com.heed.routing.ContactClass;
import com.heed.routing.PlanTrust;
import com.heed.routing.PriceDecision;
import com.heed.routing.PriceRouter;
import com.heed.routing.PricedInput;
import com.heed.routing.RoutingInput;
import com.heed.routing.RuleRouter;
import com.heed.sequence.NextContact;
import com.heed.sequence.Queue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a decision by prices over eight channels take, with its table and flip point and without, and the choice of the next contact among
 * 10,000 that wait? What do they allocate? A decision's record of eight channels has 664 bytes: eight offers of 64, their list of 72, the decision and its flip
 * of 40 each.
 *
 * <pre>java -jar src/benchmarks/target/heed-benchmarks.jar DecisionBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
public class DecisionBenchmark {
    private static final int INPUTS = 256;
    private static final int CHANNELS = 8;
    private static final int WAITING = 10_000;

    private final PriceRouter router = new PriceRouter(new RuleRouter());
    private final NextContact next = new NextContact(120);
    private final List<PricedInput> inputs = inputs();
    private final Queue queue = new Waiters();
    private int turn;

    private static List<PricedInput> inputs() {
        Random random = new Random(1);
        List<Channel> channels = new ArrayList<>();
        for (int j = 0; j < CHANNELS; j++) {
            channels.add(new Channel("c" + j, "Channel " + j, true, 5 * j, 0, 5, 4, 1000, Set.of(Language.values())));
        }
        List<PricedInput> inputs = new ArrayList<>();
        for (int i = 0; i < INPUTS; i++) {
            List<ChannelOutlook> outlooks = new ArrayList<>();
            for (Channel channel : channels) {
                outlooks.add(new ChannelOutlook(
                        channel.slug(),
                        random.nextBoolean(),
                        channel.costPerContact(),
                        random.nextDouble(),
                        2 + 5 * random.nextDouble(),
                        3 * random.nextDouble(),
                        random.nextDouble(),
                        10 * random.nextDouble(),
                        8));
            }
            RoutingInput contact =
                    new RoutingInput(ContactClass.SIMPLE, Language.ENGLISH, null, null, channels, Map.of());
            inputs.add(new PricedInput(contact, outlooks, 1, 60, 40, 3, PlanTrust.FRESH, true));
        }
        return inputs;
    }

    /** Costs and ages of contacts that wait. */
    private static final class Waiters implements Queue {
        private final double[] waited = new Random(2).doubles(WAITING, 0, 100).toArray();
        private final double[] cost = new Random(3).doubles(WAITING, 0.1, 5).toArray();

        @Override
        public int size() {
            return WAITING;
        }

        @Override
        public double waitedMinutes(int place) {
            return waited[place];
        }

        @Override
        public double costPerMinute(int place) {
            return cost[place];
        }

        @Override
        public double handleMinutes(int place) {
            return 4;
        }
    }

    private PricedInput input() {
        turn = (turn + 1) % INPUTS;
        return inputs.get(turn);
    }

    @Benchmark
    public PriceDecision decision() {
        return router.decide(input());
    }

    @Benchmark
    public @Nullable String choice() {
        return router.choose(input());
    }

    @Benchmark
    public int nextContact() {
        return next.choose(queue);
    }
}
