package com.heed.risk;

import com.heed.learn.Progress;
import com.heed.learn.Scores.Interval;
import com.heed.learn.Share;
import com.heed.risk.RiskTrainer.Options;
import com.heed.risk.Snapshots.Seen;
import java.util.Arrays;
import java.util.Set;

/**
 * Learns who leaves from days of the past, and measures it on the newest day of which it is known, by a model that was learned from what was known by then. What is used afterwards is learned from all days.
 *
 * @param definition of leaving, in a stable form
 * @param threads    at least 1
 */
public record LeavingTraining(String definition, Snapshots snapshots, long seed, int threads) {
    /** Customers at a day that are needed, to learn from and to measure on. */
    public static final int LEAST = 50;
    /** Of those, how many have to have left, and how many to have stayed. */
    public static final int LEAST_OF_EACH = 10;

    static final String SILENCE = "days since last";
    private static final double Z = 1.959963984540054;

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * Too few customers to learn from or to measure on.
         *
         * @param learned  whose outcome could be learned from
         * @param measured whose outcome could be measured on
         */
        record TooFew(Counted learned, Counted measured) implements Outcome {}

        /**
         * Something was learned.
         *
         * @param risk     that is to be used, learned from all days
         * @param measured customers of the newest day
         * @param figures  on them, by what was learned before
         */
        record Learned(LeavingTraining by, TrainedRisk risk, Seen measured, Figures figures) implements Outcome {
            /** The model, with its number. */
            public LeavingModel numbered(int number) {
                return new LeavingModel(
                        number,
                        by.definition,
                        by.snapshots.days(),
                        figures.of().rate(),
                        by.snapshots.leaving().knownUntil(by.snapshots.history()),
                        risk);
            }

            /** Whether another model is better for certain, on customers whose outcome it had not seen: only then they can be compared. */
            public boolean isBeatenBy(LeavingModel other) {
                boolean comparable = other.definition().equals(by.definition)
                        && other.days() == by.snapshots.days()
                        && other.until() <= by.snapshots.newest();
                if (!comparable) {
                    return false;
                }
                RiskFigures its = new RiskFigures(other.risk().probabilities(measured.table()), measured.left());
                return difference(figures.of(), its).low() > 0;
            }
        }
    }

    /** Customers at days, and how many of them left. */
    public record Counted(int rows, int left) {
        boolean isEnough() {
            return rows >= LEAST && left >= LEAST_OF_EACH && rows - left >= LEAST_OF_EACH;
        }

        private static Counted of(Seen seen) {
            int left = 0;
            for (boolean one : seen.left()) {
                left += one ? 1 : 0;
            }
            return new Counted(seen.left().length, left);
        }
    }

    /**
     * How good the model was on the newest day.
     *
     * @param learned     customers at earlier days that it was learned from
     * @param of          what it said
     * @param overRate    its log loss minus that of the share that left before, said of everybody; below 0 where it is better
     * @param overSilence the same against what the days since the last contact tell alone
     */
    public record Figures(Counted learned, RiskFigures of, Interval overRate, Interval overSilence) {
        /** Whether it may speak: for certain better than the same share for everybody, and on the whole better than the days since the last contact alone. */
        public boolean speaks() {
            return overRate.high() < 0 && overSilence.value() < 0;
        }

        /** Share whose more frequent outcome it is: what is right without a model. */
        public Share majority() {
            int left = (int) Math.round(of.rate() * of.rows());
            return new Share(Math.max(left, of.rows() - left), of.rows());
        }
    }

    /** @throws java.util.concurrent.CancellationException if it is to end */
    public Outcome train(Progress progress) {
        Seen before;
        Seen newest;
        Seen all;
        try {
            before = snapshots.train();
            newest = snapshots.test();
            all = snapshots.all();
        } catch (IllegalArgumentException nobody) {
            return new Outcome.TooFew(new Counted(0, 0), new Counted(0, 0));
        }
        Counted learned = Counted.of(before);
        Counted measured = Counted.of(newest);
        if (!learned.isEnough() || !measured.isEnough()) {
            return new Outcome.TooFew(learned, measured);
        }
        RiskTrainer trainer = new RiskTrainer(new Options("left", Set.of(), false, seed, threads));
        TrainedRisk earlier = trainer.train(before.table(), before.left(), progress);
        RiskFigures said = new RiskFigures(earlier.probabilities(newest.table()), newest.left());
        double[] rate = new double[said.rows()];
        Arrays.fill(rate, (double) learned.left() / learned.rows());
        Figures figures = new Figures(
                learned,
                said,
                difference(said, new RiskFigures(rate, newest.left())),
                difference(said, new RiskFigures(silence(before, newest), newest.left())));
        return new Outcome.Learned(this, trainer.train(all.table(), all.left(), progress), newest, figures);
    }

    /** What the days since the last contact tell alone, by a logistic regression. @return (rows of the newest day) */
    private static double[] silence(Seen before, Seen newest) {
        RiskTable known = only(before.table());
        double[] odds = LogisticModel.straight(known, before.left()).logOdds(only(newest.table()));
        return Arrays.stream(odds).map(Link::probability).toArray();
    }

    private static RiskTable only(RiskTable table) {
        return new RiskTable(
                table.ids(),
                table.columns().stream()
                        .filter(column -> column.name().equals(SILENCE))
                        .toList());
    }

    /** Mean difference of the log losses, with the 95 % interval of paired rows. */
    private static Interval difference(RiskFigures one, RiskFigures other) {
        double[] losses = one.losses();
        double[] others = other.losses();
        double mean = 0;
        for (int i = 0; i < losses.length; i++) {
            mean += (losses[i] - others[i]) / losses.length;
        }
        double squares = 0;
        for (int i = 0; i < losses.length; i++) {
            double off = losses[i] - others[i] - mean;
            squares += off * off;
        }
        double reach = Z * Math.sqrt(squares / Math.max(1, losses.length - 1) / losses.length);
        return new Interval(mean, mean - reach, mean + reach);
    }
}
