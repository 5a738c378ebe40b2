package com.heed.similarity;

import com.heed.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Fits the weights of the signs to labelled pairs of one language. Deterministic. */
public final class PairTrainer {
    /** Pull of the weights of a first training, a row's worth: fifty rows in a hundred move a weight half the way. */
    private static final double SHARE = 0.01;
    /** Pull towards the shipped weights when they are fitted again. */
    private static final double SHIPPED = 20;

    private PairTrainer() {}

    /**
     * A pair with its label.
     *
     * @param kind rows of a kind weigh as much as those of another, however many there are
     */
    public record Row(ComparedText one, ComparedText other, boolean same, int kind) {}

    /** Weights learned from nothing but the rows; at least one of each label. Rows without vectors teach only what words in common say. */
    public static PairModel train(Language language, List<Row> rows) {
        double pull = SHARE * rows.size();
        double[] pulls = new double[PairSign.values().length + 1];
        Arrays.fill(pulls, pull);
        pulls[pulls.length - 1] = 1e-6;
        return fitted(language, rows, new double[pulls.length], pulls, new double[2], new double[] {1e-3, 1e-6});
    }

    /** The weights of a model drawn to some rows: few move them little, many decide alone. */
    public static PairModel refit(PairModel model, List<Row> rows) {
        PairWeights weights = model.weights();
        double[] known = Arrays.copyOf(weights.signs(), PairSign.values().length + 1);
        known[known.length - 1] = weights.bias();
        double[] pulls = new double[known.length];
        Arrays.fill(pulls, SHIPPED);
        // The bias says how many pairs ask the same, which differs most from desk to desk.
        pulls[pulls.length - 1] = 1;
        return fitted(
                model.language(),
                rows,
                known,
                pulls,
                new double[] {weights.overlap(), weights.overlapBias()},
                new double[] {SHIPPED, 1});
    }

    private static PairModel fitted(
            Language language,
            List<Row> rows,
            double[] known,
            double[] pulls,
            double[] knownOverlap,
            double[] overlapPulls) {
        List<Row> read = rows.stream()
                .filter(row -> PairModel.compares(row.one, row.other))
                .toList();
        double[] found = fit(read, known, pulls, PairTrainer::signs);
        double[] overlap = fit(withStrangers(rows), knownOverlap, overlapPulls, row ->
                new double[] {row.one.marks().overlap(row.other.marks())});
        return new PairModel(
                language,
                new PairWeights(
                        Arrays.copyOf(found, found.length - 1), found[found.length - 1], overlap[0], overlap[1]));
    }

    /**
     * The rows, and for each of them its first text beside the second of a row half the list away, which asks something else. Pairs people choose share words whether they ask the same or not, and would teach that words
     * in common mean nothing. Both labels weigh alike.
     */
    private static List<Row> withStrangers(List<Row> rows) {
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            ComparedText stranger = rows.get((i + rows.size() / 2) % rows.size()).other;
            all.add(new Row(row.one, row.other, row.same, row.same ? 1 : 0));
            all.add(new Row(row.one, stranger, row.one.text().equals(stranger.text()), 0));
        }
        return all;
    }

    private static double[] fit(
            List<Row> rows, double[] known, double[] pulls, java.util.function.Function<Row, double[]> values) {
        boolean[] same = new boolean[rows.size()];
        IntStream.range(0, same.length).forEach(i -> same[i] = rows.get(i).same);
        return PairRegression.fit(
                rows.stream().map(values).toArray(double[][]::new),
                same,
                PairRegression.alike(rows.stream().mapToInt(Row::kind).toArray()),
                known,
                pulls);
    }

    private static double[] signs(Row row) {
        return Arrays.stream(PairSign.values())
                .mapToDouble(sign -> sign.of(row.one, row.other))
                .toArray();
    }
}
