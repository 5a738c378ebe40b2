package com.heed.evaluation;

import com.heed.learn.Scores.Interval;
import com.heed.report.Wording;
import java.util.function.UnaryOperator;

/**
 * How a report says names and numbers.
 *
 * @param title what the page calls a class
 */
record Say(Wording wording, UnaryOperator<String> title) {
    String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    String count(int value) {
        return wording.count(value);
    }

    /** Such as {@code 87.4%}. */
    String share(double value) {
        return wording.percent(value, 1);
    }

    /** Such as {@code 87.4% (85.1% to 89.5%)}. */
    String share(Interval interval) {
        return text("interval", share(interval.value()), share(interval.low()), share(interval.high()));
    }

    /** A difference of shares in percentage points, without its sign. */
    String points(double difference) {
        return wording.number(100 * Math.abs(difference), 1);
    }

    /** A difference of shares in percentage points with its sign. */
    String signed(double difference) {
        return wording.signed(100 * difference, 1);
    }

    /** Such as {@code +5.2 (+3.1 to +7.3)}. */
    String signed(Interval difference) {
        return text("interval", signed(difference.value()), signed(difference.low()), signed(difference.high()));
    }

    /** Such as {@code 0.874 (0.851 to 0.895)}. */
    String number(Interval interval) {
        return text(
                "interval",
                wording.number(interval.value(), 3),
                wording.number(interval.low(), 3),
                wording.number(interval.high(), 3));
    }

    /** A difference of figures that are no shares, such as {@code +0.024 (−0.058 to +0.115)}. */
    String ahead(Interval difference) {
        return text(
                "interval",
                wording.signed(difference.value(), 3),
                wording.signed(difference.low(), 3),
                wording.signed(difference.high(), 3));
    }

    String p(double p) {
        return p < 0.001 ? "< " + wording.number(0.001, 3) : wording.number(p, 3);
    }

    String rival(String key) {
        return wording.known("rival." + key).orElse(key);
    }

    String dimension(String name) {
        return wording.known("dimension." + name).orElse(name);
    }

    String group(String dimension, String group) {
        return wording.known("group." + dimension + "." + group).orElse(group);
    }

    String threshold(double threshold) {
        return wording.percent(threshold, 0);
    }
}
