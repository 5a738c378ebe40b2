package com.heed.benchmark;

import com.heed.learn.Progress;
import com.heed.recommend.Histories;
import com.heed.recommend.HitFigures.Repeats;
import com.heed.recommend.ItemWords;
import com.heed.recommend.Question.Held;
import com.heed.recommend.RecommenderTrainer;
import com.heed.recommend.TrainedRecommender;
import com.heed.recommend.TrainedRecommender.Figure;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the whole training of a project's recommender takes on two threads, as the app does it: tuning, fusing, and learning again from everything, from events of a made-up shop of {@value ShopEvents#ITEMS} items. The app learns only those voices again that are heard; here all are, which is the most it can take.
 *
 * <pre>java -Xmx1500m -cp src/benchmarks/target/heed-benchmarks.jar com.heed.benchmark.RecommenderCost [events ...]</pre>
 *
 * Sizes are 100,000 and 300,000 events unless given; 1,000,000 is the one that was promised. The process must finish in its heap.
 */
public final class RecommenderCost {
    private static final int THREADS = 2;

    private RecommenderCost() {}

    /** Counts the time from one step to the next. */
    private static final class Steps implements Progress {
        private final Map<String, Spent> spent = new LinkedHashMap<>();
        private String step = "preparing";
        private Spent began = Spent.now();

        @Override
        public synchronized void at(String at, long done, long all) {
            if (!at.equals(step)) {
                end();
                step = at;
            }
        }

        void end() {
            spent.merge(step, began.since(), Spent::plus);
            began = Spent.now();
        }
    }

    /** Prints a block per size. */
    public static void main(String[] arguments) {
        int[] sizes = arguments.length == 0
                ? new int[] {100_000, 300_000}
                : Stream.of(arguments).mapToInt(Integer::parseInt).toArray();
        Spent last = Spent.NOTHING;
        for (int k = 0; k < sizes.length; k++) {
            Spent spent = measure(sizes[k], System.out);
            if (k > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "%.2f times the events: %.2f times the wall time, %.2f times the processor time%n",
                        (double) sizes[k] / sizes[k - 1],
                        spent.wall() / last.wall(),
                        spent.processor() / last.processor());
            }
            last = spent;
        }
    }

    private static Spent measure(int events, PrintStream out) {
        Histories histories = new ShopEvents().histories(events);
        Spent.resetPeakHeap();
        Steps steps = new Steps();
        Spent before = Spent.now();
        TrainedRecommender learned = new RecommenderTrainer(new RecommenderTrainer.Options(
                        Repeats.NOT_AGAIN,
                        Held.EVENT,
                        ItemWords::of,
                        RecommenderTrainer.Options.standard(),
                        true,
                        1,
                        THREADS))
                .train(histories, steps);
        Spent spent = before.since();
        steps.end();
        out.printf(
                Locale.ROOT,
                "%d events of %d customers, %d threads: %s, peak heap %d MB of %d%n",
                histories.events(),
                histories.customers().size(),
                THREADS,
                spent,
                Spent.peakHeap(),
                Runtime.getRuntime().maxMemory() >> 20);
        steps.spent.forEach((step, took) -> out.printf(Locale.ROOT, "  %-10s %s%n", step, took));
        for (Figure figure : learned.figures()) {
            out.printf(
                    Locale.ROOT,
                    "  newest part: %-14s weight %.2f  HR@10 %.4f  NDCG@10 %.4f  %s%n",
                    figure.voice(),
                    figure.weight(),
                    figure.hits(),
                    figure.ndcg(),
                    figure.settings());
        }
        return spent;
    }
}
