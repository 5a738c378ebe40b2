package com.heed.jira.panel;

import com.heed.jira.page.Texts;
import com.heed.urgency.UrgencyReason;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;

/** A reason of the urgency model in the reader's words. */
final class UrgencyReasonText {
    private UrgencyReasonText() {}

    static String of(Texts texts, UrgencyReason reason) {
        String key = "urgency.reason." + reason.key();
        List<Object> args = reason.args();
        return switch (reason.key()) {
            case "sentiment" -> texts.text(key, texts.score(number(args)));
            case "emotions", "negative", "capitals" -> texts.text(key, texts.percent(number(args)));
            case "outside", "reopened" -> texts.text(key + (number(args) > 0 ? ".yes" : ".no"));
            case "weekday" -> texts.text(key, weekday(texts, number(args)));
            case "language" -> texts.text(key, named(texts, "language.", args));
            case "channel" -> texts.text(key, named(texts, "urgency.channel.", args));
            default ->
                texts.text(key, args.stream().map(arg -> shown(texts, arg)).toArray());
        };
    }

    private static String shown(Texts texts, Object arg) {
        return arg instanceof Number number ? texts.number(number.doubleValue()) : arg.toString();
    }

    private static String named(Texts texts, String prefix, List<Object> args) {
        String name = args.get(0).toString();
        return texts.has(prefix + name) ? texts.text(prefix + name) : name;
    }

    private static String weekday(Texts texts, double day) {
        return DayOfWeek.of((int) Math.clamp(Math.round(day), 1, 7))
                .getDisplayName(TextStyle.FULL_STANDALONE, texts.locale());
    }

    private static double number(List<Object> args) {
        return args.get(0) instanceof Number number ? number.doubleValue() : 0;
    }
}
