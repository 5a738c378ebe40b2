package com.heed.lab.route;

import com.heed.lab.report.Texts;
import com.heed.lab.run.Result;
import com.heed.plan.MeanResponse;
import com.heed.plan.NoPlan;
import com.heed.plan.OneMore;
import java.text.NumberFormat;
import java.util.Locale;

/** The sentences of a plan, on the terminal as on the page. */
record PlanWords(PlanRun run, Texts texts) {

    /** Money in the file's currency, or a number of at most two decimals. */
    String money(double amount) {
        String currency = run.file().currency();
        return currency == null ? number(amount) : texts.money(amount, currency);
    }

    /** At most two decimals. */
    String number(double value) {
        return number(value, texts.locale());
    }

    private static String number(double value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        // Twice, so that what differs by a rounding error alone is shown alike.
        double rounded = Math.round(Result.rounded(value) * 100) / 100.0;
        return format.format(rounded + 0.0);
    }

    String lead() {
        String contacts = number(run.problem().contacts());
        String channels = texts.count(run.problem().channels().size());
        String first = run.problem().goal().money() == 0
                ? texts.text("route.lead.response", contacts, channels)
                : run.problem().goal().minutePrice() == 0
                        ? texts.text("route.lead.cost", contacts, channels)
                        : texts.text(
                                "route.lead.both",
                                contacts,
                                channels,
                                money(run.problem().goal().minutePrice()));
        String second = switch (run.problem().limit()) {
            case MeanResponse.Free ignored -> "";
            case MeanResponse.AtMost most -> " " + texts.text("route.limit.atmost", number(most.minutes()));
            case MeanResponse.Exactly mean -> " " + texts.text("route.limit.exactly", number(mean.minutes()));
        };
        return first + second;
    }

    /** What one limit is worth. */
    String says(OneMore more) {
        String saves = goal(Math.abs(more.saves()));
        return switch (more.kind()) {
            case PLACE -> texts.text("route.more.place", run.channel(more.channel()), saves);
            case AGENT -> texts.text("route.more.agent", run.channel(more.channel()), number(more.step()), saves);
            case MINIMUM -> texts.text("route.more.minimum", run.channel(more.channel()), saves);
            case MEAN -> {
                double now = run.plan().meanResponse();
                yield texts.text(
                        more.saves() < 0 ? "route.more.mean.costs" : "route.more.mean",
                        number(now + more.step()),
                        number(now),
                        saves,
                        goal(Math.abs(more.dual())));
            }
        };
    }

    /** An amount of what is made smallest: money, or minutes of waiting. */
    private String goal(double amount) {
        return run.problem().goal().money() == 0 ? texts.text("route.more.goalminutes", number(amount)) : money(amount);
    }

    /** Why there is no plan, with its numbers. */
    static String says(NoPlan none, Texts texts) {
        Object[] args = none.args().stream()
                .map(arg -> arg instanceof Number value ? number(value.doubleValue(), texts.locale()) : arg)
                .toArray();
        return texts.app(none.key(), args);
    }
}
