package com.heed.risk;

import com.heed.evaluation.RocArea;
import com.heed.risk.RiskColumn.Categories;
import com.heed.risk.RiskColumn.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds columns that seem to be known only after a customer left: what tells the answer nearly alone, what is filled for one kind only, and what is named after the answer. It refuses; somebody who knows better may keep a column.
 */
final class LeakageGuard {
    /** Of an area under the ROC curve: real causes of leaving stay well below it, each alone. */
    static final double TELLS_ALONE = 0.95;
    /** By chance, what is seen here happens less than once in a million columns. */
    private static final double CHANCE = 1e-6;
    /** Of those who left: a level of which all left and which is rarer may be a cause. */
    private static final double GOOD_PART = 0.25;
    /** Of those who have a level: nearly all. */
    private static final double NEARLY_ALL = 0.995;

    private static final int LEAST = 10;
    private static final int GROUPS = 20;
    private static final int SHORTEST_NAME = 5;
    private static final Set<String> SHORT_NAMES = Set.of("流失");

    private LeakageGuard() {}

    /**
     * Each leak, one a column at most, in the order of the table.
     *
     * @param target what the outcome is called
     * @param folds  (rows) from 0
     */
    static List<Leak> find(RiskTable table, boolean[] happened, String target, int[] folds) {
        List<Leak> leaks = new ArrayList<>();
        for (RiskColumn column : table.columns()) {
            named(column.name(), target)
                    .or(() -> oneKind(column, happened))
                    .or(() -> level(column, happened))
                    .or(() -> alone(column, happened, folds))
                    .ifPresent(leaks::add);
        }
        return leaks;
    }

    private static Optional<Leak> named(String column, String target) {
        String wanted = target.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        String name = column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        boolean telling = wanted.length() >= SHORTEST_NAME || SHORT_NAMES.contains(wanted);
        return telling && name.contains(wanted) ? Optional.of(new Leak.Named(column, target)) : Optional.empty();
    }

    private static Optional<Leak> oneKind(RiskColumn column, boolean[] happened) {
        int filled = 0;
        int leavers = 0;
        for (int i = 0; i < happened.length; i++) {
            if (!column.isMissing(i)) {
                filled++;
                leavers += happened[i] ? 1 : 0;
            }
        }
        if (filled < LEAST || filled == happened.length || leavers != 0 && leavers != filled) {
            return Optional.empty();
        }
        double share = leavers == 0 ? 1 - Link.share(happened) : Link.share(happened);
        return filled * Math.log(share) < Math.log(CHANCE)
                ? Optional.of(new Leak.OneKind(column.name(), filled, leavers > 0))
                : Optional.empty();
    }

    private static Optional<Leak> level(RiskColumn column, boolean[] happened) {
        if (!(column instanceof Categories words)) {
            return Optional.empty();
        }
        double left = Link.share(happened) * happened.length;
        Map<String, int[]> counts = new TreeMap<>();
        for (int i = 0; i < happened.length; i++) {
            int[] count = counts.computeIfAbsent(words.values()[i], none -> new int[2]);
            count[0]++;
            count[1] += happened[i] ? 1 : 0;
        }
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .filter(entry -> entry.getValue()[0] >= LEAST
                        && entry.getValue()[1] >= NEARLY_ALL * entry.getValue()[0]
                        && entry.getValue()[1] >= GOOD_PART * left)
                .findFirst()
                .map(entry -> new Leak.Level(column.name(), entry.getKey(), entry.getValue()[0]));
    }

    private static Optional<Leak> alone(RiskColumn column, boolean[] happened, int[] folds) {
        int[] groups = groups(column);
        int most = Arrays.stream(groups).max().orElse(0) + 1;
        int parts = Arrays.stream(folds).max().orElse(0) + 1;
        double all = Link.share(happened);
        int[][] rows = new int[parts][most];
        int[][] left = new int[parts][most];
        for (int i = 0; i < groups.length; i++) {
            rows[folds[i]][groups[i]]++;
            left[folds[i]][groups[i]] += happened[i] ? 1 : 0;
        }
        double[] share = new double[groups.length];
        for (int i = 0; i < share.length; i++) {
            double in = 1;
            double gone = all;
            for (int part = 0; part < parts; part++) {
                if (part != folds[i]) {
                    in += rows[part][groups[i]];
                    gone += left[part][groups[i]];
                }
            }
            share[i] = gone / in;
        }
        double auc = new RocArea(share, happened).value();
        return auc >= TELLS_ALONE ? Optional.of(new Leak.TellsAlone(column.name(), auc)) : Optional.empty();
    }

    /** Numbers by their rank in {@value #GROUPS} groups, what is not known in one of its own; words by their level. */
    private static int[] groups(RiskColumn column) {
        return switch (column) {
            case Numbers numbers -> {
                double[] sorted = Arrays.stream(numbers.values())
                        .filter(v -> !Double.isNaN(v))
                        .sorted()
                        .toArray();
                yield Arrays.stream(numbers.values())
                        .mapToInt(v -> Double.isNaN(v) ? 0 : 1 + group(sorted, v))
                        .toArray();
            }
            case Categories words -> {
                Map<String, Integer> levels = new HashMap<>();
                yield Arrays.stream(words.values())
                        .mapToInt(v -> levels.computeIfAbsent(v, none -> levels.size()))
                        .toArray();
            }
        };
    }

    private static int group(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (int) ((long) low * GROUPS / sorted.length);
    }
}
