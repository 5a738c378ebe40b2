package com.heed.risk;

import com.heed.risk.RiskColumn.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the rhythm of a customer's activities tells of the next one, beside that of all others as known on the same day. */
final class RhythmFeatures {
    private RhythmFeatures() {}

    /** What was done when, and its rhythm; parameters as {@link #of}. */
    static RiskTable table(ActivityHistory history, List<String> customers, long day, int days) {
        RiskTable told = HistoryFeatures.of(history, customers, day, days);
        List<RiskColumn> columns = new ArrayList<>(told.columns());
        columns.addAll(of(history, customers, day, days));
        return new RiskTable(told.ids(), columns);
    }

    /**
     * Columns of a row a customer.
     *
     * @param customers who, each with something done by the day
     * @param day       last day that is known
     * @param days      of silence that mean leaving
     */
    static List<RiskColumn> of(ActivityHistory history, List<String> customers, long day, int days) {
        List<ActiveDays> asked = customers.stream()
                .map(customer -> ActiveDays.of(history.of(customer), day))
                .toList();
        double[] silence = new double[asked.size()];
        Arrays.fill(silence, Double.NaN);
        double[] alive = silence.clone();
        List<ActiveDays> all = known(history, day);
        if (all.stream().anyMatch(one -> one.day() > one.at()[0])) {
            BuyTillYouDie model =
                    BuyTillYouDie.fit(all.stream().map(ActiveDays::past).toList(), true);
            for (int i = 0; i < silence.length; i++) {
                if (!asked.get(i).isEmpty()) {
                    silence[i] = Link.logOdds(model.silent(asked.get(i).past(), days));
                    alive[i] = model.alive(asked.get(i).past());
                }
            }
        }
        return List.of(
                new Numbers("silence expected of the rhythm", silence),
                new Numbers("still a customer by the rhythm", alive),
                new Numbers("share of gaps longer than the silence", each(asked, RhythmFeatures::longer)),
                new Numbers(
                        "last gap",
                        each(asked, one -> one.gaps().length == 0 ? Double.NaN : one.gaps()[one.gaps().length - 1])),
                new Numbers("activity, halved each " + days, each(asked, one -> one.recent(days))),
                new Numbers(
                        "activity, halved each " + Math.max(1, days / 3),
                        each(asked, one -> one.recent(Math.max(1, days / 3)))));
    }

    /** What all customers had done by a day. */
    static List<ActiveDays> known(ActivityHistory history, long day) {
        return history.customers().values().stream()
                .map(own -> ActiveDays.of(own, day))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static double longer(ActiveDays one) {
        double[] gaps = one.gaps();
        long silence = one.isEmpty() ? 0 : one.silence();
        return gaps.length == 0
                ? Double.NaN
                : (double) Arrays.stream(gaps).filter(gap -> gap > silence).count() / gaps.length;
    }

    private static double[] each(List<ActiveDays> asked, ToDoubleFunction<ActiveDays> tells) {
        return asked.stream()
                .mapToDouble(one -> one.isEmpty() ? Double.NaN : tells.applyAsDouble(one))
                .toArray();
    }
}
