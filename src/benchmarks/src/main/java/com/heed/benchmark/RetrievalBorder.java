package com.heed.benchmark;

import com.heed.Language;
import com.heed.retrieval.AnswerIndex;
import com.heed.retrieval.EncodedAnswer;
import com.heed.retrieval.Question;
import com.heed.text.OnnxSentenceEncoder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * From how many answers on vectors are better found by their signs: for each size the median processor time of a search by vectors, exact and by signs, in turns over the same files, and how many of the ten nearest replies the signs find.
 *
 * <pre>java -Xmx3g -cp src/benchmarks/target/heed-benchmarks.jar com.heed.benchmark.RetrievalBorder [size...]</pre>
 */
public final class RetrievalBorder {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int QUESTIONS = 60;
    private static final int WARM_UP = 40;
    private static final int WANTED = 60;
    private static final int BATCH = 1_000;

    private RetrievalBorder() {}

    /** @param arguments sizes, ascending */
    public static void main(String[] arguments) throws IOException {
        int[] sizes = arguments.length == 0
                ? new int[] {10_000, 25_000, 50_000, 100_000, 200_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        GeneratedAnswers generated = new GeneratedAnswers(Language.ENGLISH);
        List<Question> questions = IntStream.range(0, QUESTIONS + WARM_UP)
                .mapToObj(i -> generated.question(i).byVector())
                .toList();
        NearestReplies nearest = new NearestReplies(questions.subList(WARM_UP, questions.size()));
        // It encodes nothing here, but names the vectors that fit.
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1);
                TemporaryFolder folder = TemporaryFolder.create()) {
            Path place = folder.path().resolve("index");
            int filled = 0;
            for (int size : sizes) {
                try (AnswerIndex index = AnswerIndex.open(place, encoder, Integer.MAX_VALUE)) {
                    for (; filled < size; filled += BATCH) {
                        List<EncodedAnswer> batch = generated.answers(filled, filled + BATCH);
                        nearest.take(batch);
                        index.put(batch);
                        index.commit();
                    }
                }
                Measured exact = measure(place, encoder, Integer.MAX_VALUE, questions, nearest);
                Measured signs = measure(place, encoder, 0, questions, nearest);
                System.out.printf(
                        Locale.ROOT,
                        "%d answers: exact %.2f ms (%.4f), signs %.2f ms (%.4f)%n",
                        size,
                        exact.median,
                        exact.found,
                        signs.median,
                        signs.found);
            }
        }
    }

    private record Measured(double median, double found) {}

    private static Measured measure(
            Path place, OnnxSentenceEncoder encoder, int border, List<Question> questions, NearestReplies nearest)
            throws IOException {
        double[] milliseconds = new double[QUESTIONS];
        int found = 0;
        try (AnswerIndex index = AnswerIndex.open(place, encoder, border)) {
            for (int i = -WARM_UP; i < QUESTIONS; i++) {
                long start = THREADS.getCurrentThreadCpuTime();
                var hits = index.search(questions.get(i + WARM_UP), WANTED, answer -> true)
                        .hits();
                if (i >= 0) {
                    milliseconds[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
                    found += nearest.found(i, hits);
                }
            }
        }
        Arrays.sort(milliseconds);
        return new Measured(milliseconds[QUESTIONS / 2], found / (10.0 * QUESTIONS));
    }
}
