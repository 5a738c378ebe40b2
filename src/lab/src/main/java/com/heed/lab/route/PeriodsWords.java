package com.heed.lab.route;

import com.heed.lab.report.Texts;
import com.heed.lab.run.Result;
import com.heed.plan.CrossTraining;
import com.heed.plan.NoPlan;
import com.heed.plan.PromisePrice;
import com.heed.queueing.ServiceLevel;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/** The sentences of a day planned by the period, on the terminal as on the page. */
record PeriodsWords(PeriodsRun run, Texts texts) {

    /** At most two decimals. */
    String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(2);
        return format.format(Math.round(Result.rounded(value) * 100) / 100.0 + 0.0);
    }

    String money(double amount) {
        return texts.money(amount, run.day().scenario().currency());
    }

    String lead() {
        return texts.text(
                "route.periods.lead",
                run.day().scenario().name(),
                number(run.contacts()),
                number(run.day().periodMinutes()),
                money(run.plan().cost()));
    }

    /** The promise without which the day was planned; null where all are kept. */
    @Nullable
    String broken() {
        NoPlan none = run.broken();
        return none == null
                ? null
                : none.key().equals("plan.none.promise")
                        ? texts.text(
                                "route.periods.broken",
                                run.channel((Integer) none.args().get(0)),
                                run.period((Integer) none.args().get(1)))
                        : PlanWords.says(none, texts);
    }

    String says(PromisePrice price) {
        return texts.text(
                "route.periods.promise",
                run.channel(price.channel()),
                number(price.minutes()),
                money(price.without()),
                number(price.minutes() + 1),
                money(price.longer()),
                money(price.dual()));
    }

    String says(CrossTraining training) {
        return texts.text(
                "route.periods.training",
                run.channel(training.from()),
                run.channel(training.to()),
                money(training.saves()));
    }

    String level(ServiceLevel level) {
        return texts.text("route.periods.level", texts.percent(level.share()), number(level.minutes()));
    }
}
