package com.heed.jira.split;

import com.heed.jira.page.Texts;
import com.heed.plan.DayPlan;
import com.heed.plan.NoPlan;
import com.heed.plan.OneMore;
import com.heed.routing.Channel;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of a split, in one reader's language and the project's currency. */
public record SplitWords(Texts texts, String currency) {
    private static final double NOTHING = 1e-6;
    private static final double SMALL = 100;
    private static final double FEW = 10;

    /** Whole from a hundred on, else two decimals at most. */
    public String money(double amount) {
        double rounded = Math.abs(amount) >= SMALL ? Math.rint(amount) : Math.rint(amount * 100) / 100;
        return texts.money(rounded + 0.0, currency);
    }

    /** For a column of amounts: with the decimals of the currency throughout. */
    public String column(double amount) {
        return texts.exactMoney(Math.rint(amount * 100) / 100 + 0.0, currency);
    }

    /** At most two decimals. */
    public String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(2);
        return format.format(Math.round(value * 100) / 100.0 + 0.0);
    }

    public String minutes(double minutes) {
        return texts.text("channel.minutes", number(minutes));
    }

    /** Contacts a day: whole, or one decimal where there are few. */
    public String contacts(double contacts) {
        return texts.number(contacts < FEW ? Math.rint(contacts * 10) / 10 : Math.rint(contacts));
    }

    /** Why there is no split. */
    public String says(NoPlan none) {
        Object[] args = none.args().stream()
                .map(arg -> arg instanceof Number value ? number(value.doubleValue()) : arg)
                .toArray();
        return texts.text(none.key(), args);
    }

    /** What one limit is worth. */
    public String says(OneMore more, Split split) {
        String saves = money(Math.abs(more.saves()));
        return switch (more.kind()) {
            case PLACE -> texts.text("dash.limit", name(split, more), saves);
            case AGENT -> texts.text("split.more.agent", name(split, more), contacts(more.step()), saves);
            case MINIMUM -> texts.text("split.more.minimum", name(split, more), saves);
            case MEAN -> {
                DayPlan plan = split.plan();
                double now = plan == null ? 0 : plan.meanResponse();
                yield texts.text(
                        "split.more.mean", number(now + more.step()), number(now), saves, money(Math.abs(more.dual())));
            }
        };
    }

    private static String name(Split split, OneMore more) {
        return split.channels().get(more.channel()).name();
    }

    /** All that is to be said of a split, in its order; of a limit that is worth nothing, nothing. */
    public List<String> all(Split split) {
        List<String> said = new ArrayList<>();
        Channel everything = split.limitless();
        if (everything != null) {
            said.add(texts.text("dash.limitless", everything.name()));
        }
        for (OneMore more : split.more()) {
            if (more.saves() > NOTHING) {
                said.add(says(more, split));
            }
        }
        String range = range(split);
        if (range != null) {
            said.add(range);
        }
        return said;
    }

    /** From the cheapest to the quickest split; null where there is one only. */
    public @Nullable String range(Split split) {
        DayPlan cheapest = split.cheapest();
        DayPlan quickest = split.quickest();
        return cheapest == null || quickest == null || cheapest == quickest
                ? null
                : texts.text(
                        "split.range",
                        money(cheapest.cost()),
                        number(cheapest.meanResponse()),
                        number(quickest.meanResponse()),
                        money(quickest.cost()));
    }
}
