package com.heed.benchmark;

import com.heed.attention.EventSequence;
import com.heed.attention.SequenceEncoder;
import com.heed.attention.SequenceTrainer;
import com.heed.learn.Work;
import com.heed.recommend.RecommenderTrainer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How much heap does attention over a large catalogue hold, as it was learned and as it is read from its file?
 *
 * <pre>java -Xmx1g -cp src/benchmarks/target/heed-benchmarks.jar com.heed.benchmark.ItemMemory [items]</pre>
 */
public final class ItemMemory {
    private static final int WIDTH = 64;

    private ItemMemory() {}

    /** Prints two lines; 100,000 items unless another number is given. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int items = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        double before = used();
        SequenceEncoder learned = learned(items);
        double whole = used() - before;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        learned.write(new DataOutputStream(bytes));
        byte[] file = bytes.toByteArray();
        before = used();
        SequenceEncoder read = SequenceEncoder.read(new DataInputStream(new ByteArrayInputStream(file)));
        double stored = used() - before;
        System.out.printf(
                Locale.ROOT,
                "%d items of width %d: %.1f MB as learned, %.1f MB as read from a file of %.1f MB%n",
                learned.items(),
                read.width(),
                whole,
                stored,
                file.length / 1e6);
    }

    private static SequenceEncoder learned(int items) {
        SplittableRandom random = new SplittableRandom(1);
        float[][] start = new float[items][WIDTH];
        for (float[] row : start) {
            for (int j = 0; j < WIDTH; j++) {
                row[j] = (float) (random.nextGaussian() / Math.sqrt(WIDTH));
            }
        }
        return new SequenceTrainer(RecommenderTrainer.Options.standard())
                .train(List.of(EventSequence.untimed(0, 1, 2)), start, 1, 1, (epoch, model) -> true, Work.quiet());
    }

    /** In millions of bytes, after what nobody holds was collected. */
    private static double used() throws InterruptedException {
        for (int k = 0; k < 3; k++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
