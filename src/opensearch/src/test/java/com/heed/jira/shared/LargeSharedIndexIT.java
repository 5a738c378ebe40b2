package com.heed.jira.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.benchmark.GeneratedAnswers;
import com.heed.benchmark.NearestReplies;
import com.heed.jira.http.Http;
import com.heed.opensearch.RealNode;
import com.heed.retrieval.AnswerStore;
import com.heed.retrieval.EncodedAnswer;
import com.heed.retrieval.Hit;
import com.heed.retrieval.Question;
import com.heed.text.OnnxSentenceEncoder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shared index of many made-up answers ({@code -Dheed.soak.answers}, 2,000 without it) in a real node: what it finds of the nearest replies. Prints what building, searching and keeping it took, as wall times of both processes. */
final class LargeSharedIndexIT {
    private static final int BATCH = 500;
    private static final int QUESTIONS = 100;
    private static final int WARM_UP = 20;
    private static final int WANTED = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void ofTheTenNearestReplies98In100AreFoundWithinTheSecondOfASearch() throws Exception {
        int answers = Integer.getInteger("heed.soak.answers", 2_000);
        GeneratedAnswers generated = new GeneratedAnswers(Language.ENGLISH);
        List<Question> asked = IntStream.range(0, WARM_UP + QUESTIONS)
                .mapToObj(generated::question)
                .toList();
        NearestReplies nearest = new NearestReplies(asked.subList(WARM_UP, asked.size()));
        Http http = new Http();
        try (RealNode node = RealNode.start(folder.resolve("node"), true);
                OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1)) {
            SharedIndex index = SharedIndex.of(
                    new Cluster(http, new Connection(node.address(), "", "", "heed")),
                    10_000,
                    encoder,
                    Clock.systemUTC());
            fill(index, generated, answers, nearest);
            print("on disk", "%.0f MB for %,d answers", index.state().bytes() / 1e6, answers);

            long before = System.nanoTime();
            index.warm();
            print("first search of both languages", "%.0f ms", (System.nanoTime() - before) / 1e6);
            double[] milliseconds = new double[QUESTIONS];
            int found = 0;
            for (int i = 0; i < asked.size(); i++) {
                long start = System.nanoTime();
                List<Hit> hits =
                        index.search(asked.get(i), WANTED, answer -> true).hits();
                if (i >= WARM_UP) {
                    milliseconds[i - WARM_UP] = (System.nanoTime() - start) / 1e6;
                    found += nearest.found(i - WARM_UP, hits);
                }
            }
            Arrays.sort(milliseconds);
            print(
                    "search by words and vectors",
                    "median %.1f ms, 95 %% %.1f ms, slowest %.1f ms",
                    milliseconds[QUESTIONS / 2],
                    milliseconds[QUESTIONS * 95 / 100],
                    milliseconds[QUESTIONS - 1]);
            double share = found / (10.0 * QUESTIONS);
            print("of the ten nearest replies handed out", "%.4f", share);
            assertThat(share).isGreaterThanOrEqualTo(0.98);
        } finally {
            http.destroy();
        }
    }

    private static void fill(SharedIndex index, GeneratedAnswers generated, int answers, NearestReplies nearest) {
        long spent = 0;
        try (AnswerStore.Rebuild rebuild = index.rebuild()) {
            for (int from = 0; from < answers; from += BATCH) {
                List<EncodedAnswer> batch = generated.answers(from, Math.min(answers, from + BATCH));
                nearest.take(batch);
                long start = System.nanoTime();
                rebuild.put(batch);
                spent += System.nanoTime() - start;
            }
            long start = System.nanoTime();
            rebuild.finish();
            spent += System.nanoTime() - start;
        }
        print("building, without encoding", "%.2f ms an answer, %.0f s in all", spent / 1e6 / answers, spent / 1e9);
    }

    private static void print(String what, String format, Object... values) {
        System.out.printf(Locale.ROOT, "%-40s %s%n", what, String.format(Locale.ROOT, format, values));
    }
}
