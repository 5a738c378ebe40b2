package com.heed.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Looks for new topics among contacts of one language that fit no known one.
 *
 * <p>The contacts are joined by average link. A join is a new topic if it is large enough, tight enough, and if chance rarely does as well. Chance is a number of copies in which whatever makes groups
 * is stirred away: each row of a copy is a random mixture of all rows, a draw from the normal distribution with their mean and covariance. The probability of a join is (1 + copies that have a join with
 * as many rows and as high) / (1 + copies); taking the best join of each copy accounts for looking at all joins at once. Of joins that lie in each other, the one with the largest size
 * times prominence is told.
 *
 * <p>Neither part is enough alone. Real contacts always hold loose themes (politics, sports) that no normal cloud has, so in 26 of 40 windows of 150 contacts without a topic something passed the copies when
 * a cosine of 0.6 was tight enough, and nothing in any at 0.7; and in few contacts tight pairs and triples occur by chance.
 */
public final class NewTopics {
    /** Contacts looked at in one go: similarities of all pairs stand in memory, for each copy anew. */
    public static final int MOST = 1_000;

    private NewTopics() {}

    /**
     * @param vectors (contacts, width) of those that fit no known topic, at most {@value #MOST}, not modified
     * @param seed    of the copies
     * @return largest first, perhaps none; no contact is in two
     * @throws IllegalArgumentException if there are more contacts, widths differ or a vector has no direction
     */
    public static List<NewTopic> of(float[][] vectors, NewTopicOptions options, long seed) {
        if (vectors.length > MOST) {
            throw new IllegalArgumentException(
                    vectors.length + " contacts at once; take the newest " + MOST + " or a shorter window");
        }
        if (vectors.length < options.least()) {
            return List.of();
        }
        float[][] unit = UnitRows.of(vectors);
        Dendrogram tree = tree(unit);
        double[] p = chances(tree, unit, options, seed);
        double[] prominence = tree.prominence();
        List<Candidate> candidates = new ArrayList<>();
        for (int join = 0; join < tree.joins(); join++) {
            if (p[join] <= options.chance()) {
                int[] rows = tree.rows(join);
                double cohesion = UnitRows.cohesion(unit, rows);
                if (cohesion >= options.tightness()) {
                    NewTopic topic = new NewTopic(new Cluster(nearestFirst(unit, rows), cohesion), p[join]);
                    candidates.add(new Candidate(topic, prominence[join] * rows.length));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(candidate -> -candidate.weight));
        Set<Integer> taken = new HashSet<>();
        List<NewTopic> topics = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int[] members = candidate.topic.cluster().members();
            if (Arrays.stream(members).noneMatch(taken::contains)) {
                Arrays.stream(members).forEach(taken::add);
                topics.add(candidate.topic);
            }
        }
        topics.sort(Comparator.comparingInt(topic -> -topic.cluster().size()));
        return List.copyOf(topics);
    }

    private record Candidate(NewTopic topic, double weight) {}

    /**
     * Mean cosine between two contacts of a group, in [-1, 1]: with it a caller can find the tightness of the topics already known.
     *
     * @param vectors (contacts, width), at least one
     */
    public static double cohesion(float[][] vectors) {
        return UnitRows.cohesion(UnitRows.of(vectors), UnitRows.all(vectors.length));
    }

    private static Dendrogram tree(float[][] unit) {
        double[][] similarity = new double[unit.length][unit.length];
        for (int i = 0; i < unit.length; i++) {
            for (int j = 0; j < i; j++) {
                similarity[i][j] = UnitRows.dot(unit[i], unit[j]);
                similarity[j][i] = similarity[i][j];
            }
        }
        return Dendrogram.of(similarity);
    }

    /** (joins) probability of each; 1 for those that are too small. */
    private static double[] chances(Dendrogram tree, float[][] unit, NewTopicOptions options, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] asGood = new int[tree.joins()];
        for (int copy = 0; copy < options.copies(); copy++) {
            double[] highest = highest(tree(stirred(unit, random.split())));
            for (int join = 0; join < asGood.length; join++) {
                asGood[join] += highest[tree.size()[join]] >= tree.height()[join] ? 1 : 0;
            }
        }
        double[] p = new double[asGood.length];
        for (int join = 0; join < p.length; join++) {
            p[join] = tree.size()[join] < options.least() ? 1 : (1.0 + asGood[join]) / (1 + options.copies());
        }
        return p;
    }

    /** (rows + 1) height of the highest join with at least so many rows. */
    private static double[] highest(Dendrogram tree) {
        double[] highest = new double[tree.joins() + 2];
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        for (int join = 0; join < tree.joins(); join++) {
            int size = tree.size()[join];
            highest[size] = Math.max(highest[size], tree.height()[join]);
        }
        for (int size = highest.length - 2; size >= 0; size--) {
            highest[size] = Math.max(highest[size], highest[size + 1]);
        }
        return highest;
    }

    /** mean + sum g_i (row_i - mean) / sqrt(rows) with g standard normal has the covariance of the rows, whatever their number and width. */
    private static float[][] stirred(float[][] unit, SplittableRandom random) {
        int n = unit.length;
        int width = unit[0].length;
        double[] mean = new double[width];
        for (float[] row : unit) {
            for (int j = 0; j < width; j++) {
                mean[j] += row[j] / (double) n;
            }
        }
        float[][] copy = new float[n][width];
        for (float[] target : copy) {
            double sum = 0;
            for (float[] row : unit) {
                float share = (float) (random.nextGaussian() / Math.sqrt(n));
                sum += share;
                for (int j = 0; j < width; j++) {
                    target[j] += share * row[j];
                }
            }
            for (int j = 0; j < width; j++) {
                target[j] += (float) (mean[j] * (1 - sum));
            }
        }
        return UnitRows.of(copy);
    }

    private static int[] nearestFirst(float[][] unit, int[] rows) {
        float[] centre = UnitRows.centre(unit, rows);
        return Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -UnitRows.dot(unit[row], centre)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
