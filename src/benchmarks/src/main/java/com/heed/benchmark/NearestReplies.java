package com.heed.benchmark;

import com.heed.retrieval.EncodedAnswer;
import com.heed.retrieval.Hit;
import com.heed.retrieval.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The ten replies nearest to each of some questions by all vectors in full precision, one after the other: what a search is measured by. */
public final class NearestReplies {
    private static final int TEN = 10;

    private final float[][] questions;
    private final double[][] best;
    private final String[][] ids;

    /** @param questions with vectors */
    public NearestReplies(List<Question> questions) {
        this.questions = questions.stream()
                .map(question -> Objects.requireNonNull(question.vector()))
                .toArray(float[][]::new);
        this.best = new double[questions.size()][TEN];
        this.ids = new String[questions.size()][TEN];
        for (double[] row : best) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
    }

    /** Looks at more answers. */
    public void take(List<EncodedAnswer> answers) {
        for (EncodedAnswer answer : answers) {
            float[] reply = Objects.requireNonNull(answer.reply());
            for (int q = 0; q < questions.length; q++) {
                insert(q, product(questions[q], reply), answer.answer().id());
            }
        }
    }

    private void insert(int q, double value, String id) {
        if (value <= best[q][TEN - 1]) {
            return;
        }
        int at = TEN - 1;
        for (; at > 0 && best[q][at - 1] < value; at--) {
            best[q][at] = best[q][at - 1];
            ids[q][at] = ids[q][at - 1];
        }
        best[q][at] = value;
        ids[q][at] = id;
    }

    /** How many of the ten of a question are the ten of a search with the largest cosines. */
    public int found(int question, List<Hit> hits) {
        Set<String> ten = hits.stream()
                .sorted((a, b) -> Double.compare(b.cosineOfReply(), a.cosineOfReply()))
                .limit(TEN)
                .map(hit -> hit.answer().id())
                .collect(Collectors.toSet());
        return (int) Arrays.stream(ids[question]).filter(ten::contains).count();
    }

    private static double product(float[] a, float[] b) {
        float sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
