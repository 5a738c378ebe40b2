package com.heed.urgency;

import java.time.ZonedDateTime;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The numbers read off an arrival. The order is part of the format of a model. NaN stands for what is not known; the model then takes the mean. */
enum NumberFeature {
    SENTIMENT(
            FeatureGroup.SENTIMENT,
            "sentiment",
            arrival -> arrival.sentiment() == null
                    ? Double.NaN
                    : arrival.sentiment().score()),
    NEGATIVE(
            FeatureGroup.SENTIMENT,
            "sentiment",
            arrival -> arrival.sentiment() == null
                    ? Double.NaN
                    : arrival.sentiment().negative()),
    EMOTIONS(FeatureGroup.SENTIMENT, "emotions", arrival -> known(arrival.negativeEmotions())),
    HOUR_SIN(FeatureGroup.TIME, "hour", arrival -> Math.sin(hourAngle(arrival))),
    HOUR_COS(FeatureGroup.TIME, "hour", arrival -> Math.cos(hourAngle(arrival))),
    WEEKDAY_SIN(FeatureGroup.TIME, "weekday", arrival -> Math.sin(weekdayAngle(arrival))),
    WEEKDAY_COS(FeatureGroup.TIME, "weekday", arrival -> Math.cos(weekdayAngle(arrival))),
    OUTSIDE(FeatureGroup.TIME, "outside", arrival -> arrival.hours().isOutside(arrival.arrived()) ? 1 : 0),
    MONTH(
            FeatureGroup.HISTORY,
            "contacts.month",
            arrival -> Math.log1p(arrival.history().month())),
    YEAR(
            FeatureGroup.HISTORY,
            "contacts.year",
            arrival -> Math.log1p(arrival.history().year())),
    NEGATIVE_SHARE(
            FeatureGroup.HISTORY, "negative", arrival -> known(arrival.history().negativeShare())),
    LAST(FeatureGroup.HISTORY, "last", arrival -> {
        Double days = arrival.history().daysSinceLast();
        return days == null ? Double.NaN : Math.log1p(days);
    }),
    REOPENED(FeatureGroup.HISTORY, "reopened", arrival -> arrival.history().reopened() ? 1 : 0),
    LENGTH(FeatureGroup.SHAPE, "length", arrival -> Math.log1p(arrival.words().length())),
    QUESTIONS(FeatureGroup.SHAPE, "questions", arrival -> Math.log1p(arrival.count('?', '？'))),
    EXCLAMATIONS(FeatureGroup.SHAPE, "exclamations", arrival -> Math.log1p(arrival.count('!', '！'))),
    CAPITALS(FeatureGroup.SHAPE, "capitals", Arrival::capitals);

    private final FeatureGroup group;
    private final String reason;
    private final ToDoubleFunction<Arrival> value;

    NumberFeature(FeatureGroup group, String reason, ToDoubleFunction<Arrival> value) {
        this.group = group;
        this.reason = reason;
        this.value = value;
    }

    FeatureGroup group() {
        return group;
    }

    /** Key of the reason it belongs to; several may share one. */
    String reason() {
        return reason;
    }

    double of(Arrival arrival) {
        return value.applyAsDouble(arrival);
    }

    /** What a person is told of a reason; NaN where it was not known. */
    static double shown(String reason, Arrival arrival) {
        return switch (reason) {
            case "hour" -> there(arrival).getHour();
            case "weekday" -> there(arrival).getDayOfWeek().getValue();
            case "contacts.month" -> arrival.history().month();
            case "contacts.year" -> arrival.history().year();
            case "last" -> known(arrival.history().daysSinceLast());
            case "length" -> arrival.words().length();
            case "questions" -> arrival.count('?', '？');
            case "exclamations" -> arrival.count('!', '！');
            case "sentiment" -> SENTIMENT.of(arrival);
            case "emotions" -> EMOTIONS.of(arrival);
            case "outside" -> OUTSIDE.of(arrival);
            case "negative" -> NEGATIVE_SHARE.of(arrival);
            case "reopened" -> REOPENED.of(arrival);
            case "capitals" -> CAPITALS.of(arrival);
            default -> throw new IllegalArgumentException("no number has the reason '" + reason + "'");
        };
    }

    private static double known(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static ZonedDateTime there(Arrival arrival) {
        return arrival.arrived().atZone(arrival.hours().zone());
    }

    private static double hourAngle(Arrival arrival) {
        return 2 * Math.PI * there(arrival).toLocalTime().toSecondOfDay() / 86_400;
    }

    private static double weekdayAngle(Arrival arrival) {
        return 2 * Math.PI * (there(arrival).getDayOfWeek().getValue() - 1) / 7;
    }
}
