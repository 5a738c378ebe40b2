package com.heed.urgency;

import com.heed.learn.FeatureRows;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Learns urgency from past contacts. The past is never judged by its future: to choose shape and penalty and to calibrate, the examples are put in the order of arrival, and
 * each later part is read by a model of the parts before it. The same examples give the same model.
 *
 * @param groups features to read, at least one
 */
public record UrgencyTrainer(Set<FeatureGroup> groups) {
    /** Fewer teach nothing that would hold. */
    public static final int LEAST_EXAMPLES = 50;

    /** A level with fewer examples is not told apart; they count as the more frequent level next to it. */
    public static final int LEAST_OF_A_LEVEL = 5;

    /** Of more, the newest are taken. */
    public static final int MOST_EXAMPLES = 20_000;

    private static final double[] PENALTIES = {3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1};

    /** Where the parts of the past end that learn; the next part is read. */
    private static final double[] PARTS = {0.4, 0.6, 0.8, 1};

    /** @throws IllegalArgumentException if there is no group */
    public UrgencyTrainer {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("no group of features to learn from; give at least one");
        }
        groups = Collections.unmodifiableSet(EnumSet.copyOf(groups));
    }

    /** With all features. */
    public UrgencyTrainer() {
        this(EnumSet.allOf(FeatureGroup.class));
    }

    /** Rows of one set of columns. */
    private record Rows(List<UrgencyFeatures.Row> rows, int width) {
        FeatureRows sparse() {
            return new FeatureRows.Sparse(
                    rows.stream().map(UrgencyFeatures.Row::indexes).toArray(int[][]::new),
                    rows.stream().map(UrgencyFeatures.Row::values).toArray(float[][]::new),
                    width);
        }
    }

    /** A part of the past to learn from, and the part after it. */
    private record Part(
            Rows before,
            int[] labels,
            double[] weights,
            double[] shares,
            List<UrgencyFeatures.Row> after,
            int[] truth,
            double[] trust) {
        void read(Candidate candidate, Tempering.Said said) {
            LevelOdds odds = candidate.shape.train(before.sparse(), labels, weights, shares.length, candidate.penalty);
            for (int i = 0; i < truth.length; i++) {
                said.add(odds.logs(after.get(i)), shares, truth[i], trust[i]);
            }
        }
    }

    private record Candidate(LevelOdds.Shape shape, double penalty) {}

    /**
     * Trains a model.
     *
     * @param examples in any order; those that came in at the same moment stay in theirs
     * @throws IllegalArgumentException if there are too few, fewer than two levels to tell apart, or vectors of two encoders; says how many there are
     */
    public UrgencyModel train(List<UrgencyExample> examples) {
        return train(examples, Progress.NONE);
    }

    /**
     * Trains a model.
     *
     * @param examples as {@link #train(List)}
     * @param progress told of step {@code urgency}; may end the work
     * @throws IllegalArgumentException as {@link #train(List)}
     * @throws java.util.concurrent.CancellationException if the progress ended it
     */
    public UrgencyModel train(List<UrgencyExample> examples, Progress progress) {
        if (examples.size() < LEAST_EXAMPLES) {
            throw new IllegalArgumentException(
                    examples.size() + " contacts to learn urgency from; " + LEAST_EXAMPLES + " are the least");
        }
        List<UrgencyExample> sorted = examples.stream()
                .sorted(Comparator.comparing(example -> example.arrival().arrived()))
                .toList();
        sorted = sorted.subList(Math.max(0, sorted.size() - MOST_EXAMPLES), sorted.size());
        List<Urgency> levels = toldApart(sorted);
        int[] labels = labels(sorted, levels);
        double[] trust = sorted.stream().mapToDouble(UrgencyExample::weight).toArray();
        List<Arrival> arrivals = sorted.stream().map(UrgencyExample::arrival).toList();

        List<Part> parts = parts(arrivals, labels, trust, levels.size());
        // Where nothing is better than the shares of the levels, or no part can be read by its past, the model says the
        // shares.
        Candidate chosen = new Candidate(LevelOdds.Shape.ORDERED, PENALTIES[PENALTIES.length - 1]);
        Tempering tempering = new Tempering(0);
        double most = 0;
        Work work = new Work(progress, "urgency", (long) LevelOdds.Shape.values().length * PENALTIES.length + 1);
        for (LevelOdds.Shape shape : LevelOdds.Shape.values()) {
            for (double penalty : PENALTIES) {
                work.done(1);
                Candidate tried = new Candidate(shape, penalty);
                Tempering.Said said = new Tempering.Said();
                parts.forEach(part -> part.read(tried, said));
                if (said.isEmpty()) {
                    break;
                }
                Tempering fitted = said.fit();
                double gain = said.gain(fitted) - price(said.size());
                if (gain > most) {
                    most = gain;
                    chosen = tried;
                    tempering = fitted;
                }
            }
        }
        UrgencyFeatures features = UrgencyFeatures.learn(arrivals, groups);
        double[] shares = shares(labels, trust, levels.size());
        LevelOdds odds = chosen.shape.train(
                rows(features, arrivals).sparse(),
                labels,
                heard(labels, trust, levels.size()),
                levels.size(),
                chosen.penalty);
        work.end();
        return new UrgencyModel(levels, features, odds, tempering, shares);
    }

    /** What a fitted number and the choice among candidates gain by chance: half a logarithm of the contacts (Schwarz 1978), and the logarithm of the candidates. */
    private static double price(int contacts) {
        return Math.log(contacts) / 2 + Math.log(PENALTIES.length * LevelOdds.Shape.values().length);
    }

    /** Parts whose past has each level; columns are learned from that past alone. */
    private List<Part> parts(List<Arrival> arrivals, int[] labels, double[] trust, int levels) {
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k + 1 < PARTS.length; k++) {
            int end = (int) (PARTS[k] * labels.length);
            int next = (int) (PARTS[k + 1] * labels.length);
            int[] before = Arrays.copyOf(labels, end);
            if (Arrays.stream(before).distinct().count() < levels) {
                continue;
            }
            UrgencyFeatures features = UrgencyFeatures.learn(arrivals.subList(0, end), groups);
            double[] then = Arrays.copyOf(trust, end);
            parts.add(new Part(
                    rows(features, arrivals.subList(0, end)),
                    before,
                    heard(before, then, levels),
                    shares(before, then, levels),
                    rows(features, arrivals.subList(end, next)).rows,
                    Arrays.copyOfRange(labels, end, next),
                    Arrays.copyOfRange(trust, end, next)));
        }
        return parts;
    }

    private static Rows rows(UrgencyFeatures features, List<Arrival> arrivals) {
        return new Rows(arrivals.stream().map(features::row).toList(), features.width());
    }

    /** A level counts by the root of its number of examples, so that a rare one is heard without shouting. */
    private static double[] heard(int[] labels, double[] trust, int levels) {
        int[] counts = new int[levels];
        for (int label : labels) {
            counts[label]++;
        }
        double[] weights = new double[labels.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = trust[i] / Math.sqrt(counts[labels[i]]);
        }
        return weights;
    }

    private static double[] shares(int[] labels, double[] trust, int levels) {
        double[] shares = new double[levels];
        double total = Arrays.stream(trust).sum();
        for (int i = 0; i < labels.length; i++) {
            shares[labels[i]] += trust[i] / total;
        }
        return shares;
    }

    private static int count(List<UrgencyExample> examples, Urgency level) {
        return (int)
                examples.stream().filter(example -> example.level() == level).count();
    }

    /** Levels that can be told apart, ascending: those with enough examples. */
    static List<Urgency> levels(List<UrgencyExample> examples) {
        return Arrays.stream(Urgency.values())
                .filter(level -> count(examples, level) >= LEAST_OF_A_LEVEL)
                .toList();
    }

    private static List<Urgency> toldApart(List<UrgencyExample> examples) {
        List<Urgency> levels = levels(examples);
        if (levels.size() < 2) {
            StringBuilder counts = new StringBuilder();
            for (Urgency level : Urgency.values()) {
                counts.append(counts.isEmpty() ? "" : ", ")
                        .append(count(examples, level))
                        .append(' ')
                        .append(level.key());
            }
            throw new IllegalArgumentException("the contacts to learn urgency from are " + counts + "; two levels with "
                    + LEAST_OF_A_LEVEL + " each are the least");
        }
        return levels;
    }

    /** Places among the levels; a level that is not told apart counts as the one next to it. */
    private static int[] labels(List<UrgencyExample> examples, List<Urgency> levels) {
        return examples.stream()
                .mapToInt(example -> levels.indexOf(nearest(example.level(), levels, examples)))
                .toArray();
    }

    private static Urgency nearest(Urgency level, List<Urgency> levels, List<UrgencyExample> examples) {
        return levels.stream()
                .min(Comparator.comparingInt((Urgency one) -> Math.abs(one.ordinal() - level.ordinal()))
                        .thenComparingInt(one -> -count(examples, one)))
                .orElseThrow();
    }
}
