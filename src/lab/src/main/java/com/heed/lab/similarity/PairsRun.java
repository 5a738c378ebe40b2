package com.heed.lab.similarity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.Language;
import com.heed.lab.report.ClassScores;
import com.heed.lab.run.Result;
import com.heed.learn.Scores;
import com.heed.similarity.PairModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Judged pairs and, where labels are known, how right that is. */
final class PairsRun {
    private final Path file;
    private final @Nullable Path train;
    private final PairRows rows;
    private final List<PairReader.Read> read;
    private final Map<Language, PairModel> models;
    private final long seed;
    private final double[] same;
    private final int[] measured;
    private final int known;
    private final List<PairCandidate> candidates = new ArrayList<>();
    private final @Nullable ClassScores scores;

    /**
     * Judges the rows.
     *
     * @param train   what the models were fitted to, null for the shipped ones
     * @param models  one a language that occurs
     * @param shipped the models before; the same where nothing was fitted
     * @param cosines (rows) plain cosine; empty if no labels are known
     * @param learned whether a row was learned from, so that no figure is measured on it
     */
    PairsRun(
            Path file,
            @Nullable Path train,
            PairRows rows,
            List<PairReader.Read> read,
            Map<Language, PairModel> models,
            Map<Language, PairModel> shipped,
            double[] cosines,
            boolean[] learned,
            long seed) {
        this.file = file;
        this.train = train;
        this.rows = rows;
        this.read = read;
        this.models = models;
        this.seed = seed;
        this.same = probabilities(models);
        int[] labelled = rows.labelled();
        int[] left = Arrays.stream(labelled).filter(i -> !learned[i]).toArray();
        this.known = labelled.length - left.length;
        boolean both = Arrays.stream(left).map(i -> rows.labels()[i]).distinct().count() == 2;
        this.measured = both ? left : new int[0];
        this.scores = both ? measure(shipped, cosines) : null;
    }

    private PairModel model(Map<Language, PairModel> of, int row) {
        return Objects.requireNonNull(of.get(read.get(row).one().language()));
    }

    private double[] probabilities(Map<Language, PairModel> of) {
        return IntStream.range(0, read.size())
                .mapToDouble(i ->
                        model(of, i).probability(read.get(i).one(), read.get(i).other()))
                .toArray();
    }

    private ClassScores measure(Map<Language, PairModel> shipped, double[] cosines) {
        int[] labels = Arrays.stream(measured).map(i -> rows.labels()[i]).toArray();
        double[] before = probabilities(shipped);
        candidates.add(candidate("heed", labels, i -> same[i]));
        if (train != null) {
            candidates.add(candidate("shipped", labels, i -> before[i]));
        }
        candidates.add(candidate(
                "words",
                labels,
                i -> model(models, i)
                        .probabilityByWords(read.get(i).one(), read.get(i).other())));
        ClassScores all = new ClassScores(PairRows.CLASSES, seed);
        for (PairCandidate candidate : candidates) {
            all.add(candidate.name(), labels, candidate.probabilities());
        }
        PairCandidate cosine = candidate("cosine", labels, i -> cosines[i]);
        candidates.add(new PairCandidate("cosine", cosine.area(), new double[0]));
        return all.addMajority(labels);
    }

    private PairCandidate candidate(String name, int[] labels, IntToDoubleFunction score) {
        return PairCandidate.of(
                name, Arrays.stream(measured).mapToDouble(score::applyAsDouble).toArray(), labels, seed);
    }

    void print(PrintWriter out) {
        out.println(fileName() + ": " + read.size() + " rows, "
                + IntStream.range(0, same.length).filter(i -> same[i] >= 0.5).count() + " pairs ask the same");
        if (known > 0) {
            out.println(known + " rows are left out of the figures because the models learned from them");
        }
        if (scores == null) {
            if (rows.labels().length > 0) {
                out.println("no figures: of the rows left, no two have different labels");
            }
            return;
        }
        for (PairCandidate candidate : candidates) {
            out.printf(
                    Locale.ROOT,
                    "AUC %-9s %.4f [%.4f, %.4f]%n",
                    candidate.name(),
                    candidate.area().value(),
                    candidate.area().low(),
                    candidate.area().high());
        }
        scores.print(out);
    }

    ObjectNode metrics() {
        ObjectNode root = Result.metrics("pairs", seed, train, file, read.size());
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        metrics.put("known", known);
        if (scores == null) {
            return root;
        }
        scores.into(root);
        ObjectNode baselines = (ObjectNode) root.get("baselines");
        ObjectNode intervals = (ObjectNode) root.get("intervals");
        for (PairCandidate candidate : candidates) {
            boolean first = candidate.name().equals("heed");
            ObjectNode figures = first ? metrics : baselines.withObjectProperty(candidate.name());
            ObjectNode around = first ? intervals : intervals.withObjectProperty(candidate.name());
            figures.put("auc", Result.rounded(candidate.area().value()));
            around.putArray("auc")
                    .add(Result.rounded(candidate.area().low()))
                    .add(Result.rounded(candidate.area().high()));
        }
        return root;
    }

    /** One line a row. */
    List<ObjectNode> predictions() {
        List<ObjectNode> lines = new ArrayList<>();
        for (int i = 0; i < same.length; i++) {
            lines.add(Result.object().put("row", rows.numbers()[i]).put("p", Result.rounded(same[i])));
        }
        return lines;
    }

    String fileName() {
        return name(file);
    }

    @Nullable
    String trainName() {
        return train == null ? null : name(train);
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    PairRows rows() {
        return rows;
    }

    long seed() {
        return seed;
    }

    int known() {
        return known;
    }

    /** Places of the rows that figures were measured on; empty if there are none. */
    int[] measured() {
        return measured.clone();
    }

    List<PairCandidate> candidates() {
        return List.copyOf(candidates);
    }

    /** Scores of a candidate that gives probabilities. */
    Scores scores(PairCandidate candidate) {
        int[] labels = Arrays.stream(measured).map(i -> rows.labels()[i]).toArray();
        return new Scores(labels, candidate.probabilities(), PairRows.CLASSES.size());
    }

    double same(int row) {
        return same[row];
    }

    com.heed.similarity.PairReading reading(int row) {
        return model(models, row).read(read.get(row).one(), read.get(row).other());
    }
}
