package com.heed.risk;

import com.heed.evaluation.RocArea;
import com.heed.learn.Scores.Interval;
import com.heed.learn.Share;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** How good probabilities of leaving are on customers of whom it is known whether they left. Intervals of all figures come of the same resamples, which are drawn once. Safe for many threads. */
public final class RiskFigures {
    private static final int BINS = 10;
    private static final int RESAMPLES = 1_000;
    private static final int DRAWS = 200;
    private static final double TOP = 0.1;

    private final double[] p;
    private final boolean[] happened;
    private final RocArea area;
    private final double[] losses;
    /** Rows by descending p. */
    private final int[] order;
    /** By seed. */
    private final Map<Long, Map<Figure, Interval>> intervals = new ConcurrentHashMap<>();

    /** What has an interval. */
    private enum Figure {
        AUC,
        LOG_LOSS,
        CALIBRATION_ERROR,
        LIFT
    }

    /**
     * Of probabilities.
     *
     * @param p        (rows) said; not to be modified
     * @param happened (rows), some of both kinds; not to be modified
     * @throws IllegalArgumentException if the lengths differ or all rows are of one kind
     */
    public RiskFigures(double[] p, boolean[] happened) {
        if (p.length != happened.length) {
            throw new IllegalArgumentException(p.length + " probabilities for " + happened.length + " rows");
        }
        double share = happened.length == 0 ? 0 : Link.share(happened);
        if (share == 0 || share == 1) {
            throw new IllegalArgumentException(
                    "all " + happened.length + " rows are of one kind; figures need rows of both");
        }
        this.p = p;
        this.happened = happened;
        area = new RocArea(p, happened);
        losses = new double[p.length];
        Arrays.setAll(losses, i -> -Math.log(Math.max(1e-15, happened[i] ? p[i] : 1 - p[i])));
        order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** (rows) */
    public double[] p() {
        return p;
    }

    /** (rows) */
    public boolean[] happened() {
        return happened;
    }

    public int rows() {
        return p.length;
    }

    /** Share that left. */
    public double rate() {
        return Link.share(happened);
    }

    /** Area under the ROC curve. */
    public Interval auc(long seed) {
        return interval(Figure.AUC, seed);
    }

    /** As {@link #auc(long)}, without an interval. */
    public double auc() {
        return area.value();
    }

    /** Mean of -log p of what happened, in nats. */
    public Interval logLoss(long seed) {
        return interval(Figure.LOG_LOSS, seed);
    }

    /** As {@link #logLoss(long)}, without an interval. */
    public double logLoss() {
        return mean(losses, once());
    }

    /** (rows) -log p of what happened. */
    public double[] losses() {
        return losses.clone();
    }

    /**
     * Expected calibration error of the probability of leaving: ten bins of equal width, mean of |said - came true| weighted by rows (Naeini et al. 2015). Resampling adds chance to it; the interval is without what it adds on average.
     */
    public Interval calibrationError(long seed) {
        return interval(Figure.CALIBRATION_ERROR, seed);
    }

    private double calibrationError(int[] times) {
        double[] off = new double[BINS];
        double all = 0;
        for (int i = 0; i < p.length; i++) {
            off[Math.min(BINS - 1, (int) (p[i] * BINS))] += times[i] * (p[i] - (happened[i] ? 1 : 0));
            all += times[i];
        }
        return Arrays.stream(off).map(Math::abs).sum() / all;
    }

    /** What {@link #calibrationError} would be on average on so many rows if these probabilities were exactly right: outcomes are drawn from them. Below about that, nothing can be told from chance. */
    public double calibrationErrorByChance(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] off = new double[BINS];
            for (double one : p) {
                off[Math.min(BINS - 1, (int) (one * BINS))] += one - (random.nextDouble() < one ? 1 : 0);
            }
            sum += Arrays.stream(off).map(Math::abs).sum() / p.length;
        }
        return sum / DRAWS;
    }

    /** How many times as many leave among the tenth with the largest p as among all; a tie at the edge counts by its share. */
    public Interval lift(long seed) {
        return interval(Figure.LIFT, seed);
    }

    private double lift(int[] times) {
        double all = 0;
        double left = 0;
        for (int i = 0; i < p.length; i++) {
            all += times[i];
            left += happened[i] ? times[i] : 0;
        }
        double room = TOP * all;
        double caught = 0;
        for (int from = 0; from < order.length && room > 0; ) {
            double tied = 0;
            double tiedLeft = 0;
            int to = from;
            for (; to < order.length && p[order[to]] == p[order[from]]; to++) {
                tied += times[order[to]];
                tiedLeft += happened[order[to]] ? times[order[to]] : 0;
            }
            if (tied > 0) {
                caught += tiedLeft * Math.min(1, room / tied);
            }
            room -= tied;
            from = to;
        }
        return left == 0 ? Double.NaN : caught / (TOP * all) / (left / all);
    }

    /** Share for whom the likelier of the two came true. */
    public Share accuracy() {
        int right = 0;
        for (int i = 0; i < p.length; i++) {
            right += p[i] >= 0.5 == happened[i] ? 1 : 0;
        }
        return new Share(right, p.length);
    }

    /** Share that who always says the more frequent of the two gets right. */
    public double majority() {
        return Math.max(rate(), 1 - rate());
    }

    /** Of rows whose p lies in one tenth of [0, 1]: how many, mean p, share that left; 0 for no row. */
    public double[][] reliability() {
        double[][] bins = new double[BINS][3];
        for (int i = 0; i < p.length; i++) {
            double[] bin = bins[Math.min(BINS - 1, (int) (p[i] * BINS))];
            bin[0]++;
            bin[1] += p[i];
            bin[2] += happened[i] ? 1 : 0;
        }
        for (double[] bin : bins) {
            bin[1] /= Math.max(1, bin[0]);
            bin[2] /= Math.max(1, bin[0]);
        }
        return bins;
    }

    private static double mean(double[] values, int[] times) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            sum += times[i] * values[i];
            all += times[i];
        }
        return sum / all;
    }

    private Interval interval(Figure figure, long seed) {
        return Objects.requireNonNull(
                intervals.computeIfAbsent(seed, this::resampled).get(figure));
    }

    private int[] once() {
        int[] once = new int[p.length];
        Arrays.fill(once, 1);
        return once;
    }

    private double of(Figure figure, int[] times) {
        return switch (figure) {
            case AUC -> area.value(times);
            case LOG_LOSS -> mean(losses, times);
            case CALIBRATION_ERROR -> calibrationError(times);
            case LIFT -> lift(times);
        };
    }

    /** By the percentiles of a bootstrap over rows (Efron and Tibshirani 1993, chapter 13). */
    private Map<Figure, Interval> resampled(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] drawn = new double[Figure.values().length][RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            int[] times = new int[p.length];
            for (int i = 0; i < times.length; i++) {
                times[random.nextInt(times.length)]++;
            }
            for (Figure figure : Figure.values()) {
                drawn[figure.ordinal()][r] = of(figure, times);
            }
        }
        Map<Figure, Interval> found = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            double value = of(figure, once());
            double[] all = drawn[figure.ordinal()];
            found.put(figure, figure == Figure.CALIBRATION_ERROR ? unbiased(value, all) : interval(value, all));
        }
        return found;
    }

    /** Less the bias that resampling shows (Efron and Tibshirani 1993, chapter 10), not below 0: a mean of absolute values grows with every chance that is added. */
    private static Interval unbiased(double value, double[] drawn) {
        double bias = Arrays.stream(drawn).average().orElse(value) - value;
        Interval with = interval(value, drawn);
        return new Interval(value, Math.max(0, with.low() - bias), Math.max(0, with.high() - bias));
    }

    private static Interval interval(double value, double[] drawn) {
        double[] sorted =
                Arrays.stream(drawn).filter(one -> !Double.isNaN(one)).sorted().toArray();
        int last = sorted.length - 1;
        return last < 0
                ? new Interval(value, value, value)
                : new Interval(value, sorted[(int) (0.025 * last)], sorted[(int) Math.ceil(0.975 * last)]);
    }
}
