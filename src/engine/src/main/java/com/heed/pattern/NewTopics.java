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
 * is stirred away: each row of a copy is a random mixture of contacts of all kinds, as far from what they share and scattered with their covariance. The probability of a join is (1 + copies that have a join as
 * outstanding for its size) / (1 + copies), so that looking at all joins of all sizes at once is accounted for. Of joins that lie in each other, the one with the largest size
 * times prominence is told.
 *
 * <p>The mixture must be of all kinds, known topics too. Mixed of the contacts in question alone, a copy of contacts that all speak of one thing is as tight as they are, and the clearest new topic there can be
 * would pass for chance.
 *
 * <p>Neither part is enough alone: real contacts hold loose themes (politics, sports) that no normal cloud has, and in few contacts tight groups occur by chance.
 */
public final class NewTopics {
    /** Contacts looked at in one go: similarities of all pairs stand in memory, for each copy anew. */
    public static final int MOST = 1_000;

    /** Copies of texts that are all the same do not differ in height. */
    private static final double ALL_ALIKE = 1e-9;

    private NewTopics() {}

    /**
     * @param vectors    (contacts, width) of those that fit no known topic, at most {@value #MOST}, not modified
     * @param background (contacts, width) of contacts of all kinds, the former among them, at most {@value #MOST}, not modified; some hundreds are enough. Where they are fewer than {@code vectors}, these are taken instead
     * @param seed       of the copies
     * @return largest first, perhaps none; no contact is in two
     * @throws IllegalArgumentException if there are more contacts, widths differ or a vector has no direction
     */
    public static List<NewTopic> of(float[][] vectors, float[][] background, NewTopicOptions options, long seed) {
        if (Math.max(vectors.length, background.length) > MOST) {
            throw new IllegalArgumentException(Math.max(vectors.length, background.length)
                    + " contacts at once; take the newest " + MOST + " or a shorter window");
        }
        if (vectors.length < options.least()) {
            return List.of();
        }
        float[][] unit = UnitRows.of(vectors);
        Dendrogram tree = tree(unit);
        float[][] kinds = background.length < vectors.length ? unit : UnitRows.of(background);
        if (kinds[0].length != unit[0].length) {
            throw new IllegalArgumentException(
                    "background of width " + kinds[0].length + " for contacts of width " + unit[0].length);
        }
        double[] p = chances(tree, kinds, options, seed);
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

    /**
     * (joins) probability of each; 1 for those that are too small. Highest joins of different sizes have different heights by chance, so each is measured in standard deviations from the mean of the
     * copies at its size; and the whole window is compared with the whole copy, by the most outstanding join of each.
     */
    private static double[] chances(Dendrogram tree, float[][] kinds, NewTopicOptions options, long seed) {
        int rows = tree.joins() + 1;
        SplittableRandom random = new SplittableRandom(seed);
        double[][] highest = new double[options.copies()][];
        for (int copy = 0; copy < highest.length; copy++) {
            highest[copy] = highest(tree(stirred(kinds, rows, random.split())));
        }
        double[] mean = new double[rows + 1];
        double[] deviation = new double[rows + 1];
        double[] most = new double[highest.length];
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int size = options.least(); size <= rows; size++) {
            int at = size;
            mean[at] = Arrays.stream(highest)
                    .mapToDouble(copy -> copy[at])
                    .average()
                    .orElse(0);
            deviation[at] = Math.sqrt(Arrays.stream(highest)
                    .mapToDouble(copy -> (copy[at] - mean[at]) * (copy[at] - mean[at]))
                    .average()
                    .orElse(0));
            for (int copy = 0; copy < most.length; copy++) {
                most[copy] = Math.max(most[copy], outstanding(highest[copy][at], mean[at], deviation[at]));
            }
        }
        double[] p = new double[tree.joins()];
        for (int join = 0; join < p.length; join++) {
            int size = tree.size()[join];
            double own = outstanding(tree.height()[join], mean[size], deviation[size]);
            long asGood = Arrays.stream(most).filter(copy -> copy >= own).count();
            p[join] = size < options.least() ? 1 : (1.0 + asGood) / (1 + most.length);
        }
        return p;
    }

    private static double outstanding(double height, double mean, double deviation) {
        return (height - mean) / (deviation + ALL_ALIKE);
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

    /**
     * Rows as near to the direction all kinds share as these are, and away from it in random directions: sum g_i side_i with g standard normal and side_i what kind i has beside the shared direction has
     * their covariance, whatever their number and width. Nearness is drawn for itself, so that copies are on the mean as alike as contacts of all kinds.
     */
    private static float[][] stirred(float[][] kinds, int rows, SplittableRandom random) {
        float[] shared = UnitRows.centre(kinds, UnitRows.all(kinds.length));
        int width = shared.length;
        double[] near = new double[kinds.length];
        float[][] sides = new float[kinds.length][width];
        for (int i = 0; i < kinds.length; i++) {
            near[i] = Math.max(-1, Math.min(1, UnitRows.dot(kinds[i], shared)));
            for (int j = 0; j < width; j++) {
                sides[i][j] = (float) (kinds[i][j] - near[i] * shared[j]);
            }
        }
        float[][] copy = new float[rows][width];
        for (float[] target : copy) {
            for (float[] side : sides) {
                float share = (float) random.nextGaussian();
                for (int j = 0; j < width; j++) {
                    target[j] += share * side[j];
                }
            }
            double length = Math.sqrt(UnitRows.dot(target, target));
            double along = near[random.nextInt(near.length)];
            double aside = length > 0 ? Math.sqrt(1 - along * along) / length : 0;
            for (int j = 0; j < width; j++) {
                target[j] = (float) (along * shared[j] + aside * target[j]);
            }
        }
        return copy;
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
