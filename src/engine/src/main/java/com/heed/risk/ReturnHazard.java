package com.heed.risk;

import com.heed.risk.RiskColumn.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether a silent customer comes back in the next period of time: a discrete-time hazard (Allison 1982; Singer and Willett 1993), a logistic regression with bends on a row for every period of every silence, by how long it has lasted and what the customer's activities were like before. Only periods that were over on the last day known are rows.
 */
final class ReturnHazard {
    /** Periods that the days of silence to be told are cut into. */
    private static final int PERIODS = 6;
    /** A silence is followed for so many times the days. */
    private static final int SPANS = 3;
    /** More rows than this are drawn from by lot. */
    private static final int MOST_ROWS = 60_000;

    private final LogisticModel model;
    private final int days;
    private final double period;

    private ReturnHazard(LogisticModel model, int days, double period) {
        this.model = model;
        this.days = days;
        this.period = period;
    }

    /**
     * Learns.
     *
     * @param customers what each had done by one day
     * @param days      of silence to be told
     * @throws IllegalArgumentException if no silence lasted for a period, or all ended or none did
     */
    static ReturnHazard learn(Collection<ActiveDays> customers, int days, long seed) {
        double period = Math.max(1, (double) days / PERIODS);
        List<double[]> rows = new ArrayList<>();
        List<Boolean> back = new ArrayList<>();
        for (ActiveDays customer : customers) {
            for (int i = 0; i < customer.at().length; i++) {
                boolean ends = i + 1 < customer.at().length;
                double followed = customer.day() - customer.at()[i];
                double length = ends ? customer.at()[i + 1] - customer.at()[i] : followed;
                ActiveDays then = customer.until(i);
                // A period that was not over yet would be a row only for those who came back in it.
                for (int k = 0; k < PERIODS * SPANS && k * period < length && (k + 1) * period <= followed; k++) {
                    rows.add(row(then, (k + 0.5) * period, days));
                    back.add(ends && length <= (k + 1) * period);
                }
            }
        }
        long returned = back.stream().filter(one -> one).count();
        if (returned == 0 || returned == back.size()) {
            throw new IllegalArgumentException(
                    "of " + back.size() + " periods of silence " + returned + " ended; some of both are needed");
        }
        int[] few = rows.size() <= MOST_ROWS
                ? Drawn.range(rows.size())
                : Drawn.without(Drawn.range(rows.size()), MOST_ROWS, new SplittableRandom(seed));
        boolean[] happened = new boolean[few.length];
        for (int i = 0; i < few.length; i++) {
            happened[i] = back.get(few[i]);
        }
        return new ReturnHazard(
                LogisticModel.bent(table(IntStream.of(few).mapToObj(rows::get).toList()), happened), days, period);
    }

    private static double[] row(ActiveDays then, double silence, int days) {
        double[] gaps = then.gaps();
        double mean =
                gaps.length == 0 ? Double.NaN : Arrays.stream(gaps).average().orElse(0);
        return new double[] {
            StrictMath.log(1 + silence),
            StrictMath.log(then.at().length),
            gaps.length == 0 ? Double.NaN : StrictMath.log(silence / mean),
            StrictMath.log(then.recent(days)),
            gaps.length == 0 ? Double.NaN : StrictMath.log(gaps[gaps.length - 1]),
            StrictMath.log(1 + then.last() - then.at()[0])
        };
    }

    private static RiskTable table(List<double[]> rows) {
        List<String> names = List.of(
                "silence", "active days", "silence in mean gaps", "recent activity", "last gap", "days since first");
        List<RiskColumn> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            int place = c;
            columns.add(new Numbers(
                    names.get(c), rows.stream().mapToDouble(row -> row[place]).toArray()));
        }
        return new RiskTable(
                IntStream.range(0, rows.size()).mapToObj(Integer::toString).toList(), columns);
    }

    /**
     * Probability that each does nothing for the days after the last one known: the product over the periods of not coming back.
     *
     * @param customers each with an active day
     */
    double[] silent(List<ActiveDays> customers) {
        double[] silent = new double[customers.size()];
        Arrays.fill(silent, 1);
        int steps = (int) Math.max(1, Math.round(days / period));
        for (int step = 0; step < steps; step++) {
            double later = (step + 0.5) * period;
            double most = PERIODS * SPANS * period;
            double[] odds = model.logOdds(table(customers.stream()
                    .map(one -> row(one.until(one.at().length - 1), Math.min(most, one.silence() + later), days))
                    .toList()));
            for (int i = 0; i < silent.length; i++) {
                silent[i] *= 1 - Link.probability(odds[i]);
            }
        }
        return silent;
    }
}
