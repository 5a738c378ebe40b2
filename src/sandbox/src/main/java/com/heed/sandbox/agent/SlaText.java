package com.heed.sandbox.agent;

import com.heed.sandbox.page.Html;
import com.heed.sandbox.sla.SlaClock;
import com.heed.sandbox.sla.SlaMetric;
import java.time.Duration;

/** An SLA clock in words: what is left of the goal, or how it ended. */
final class SlaText {
    private static final Duration DAYS_FROM = Duration.ofHours(48);

    private final Words words;

    SlaText(Words words) {
        this.words = words;
    }

    String metric(SlaMetric metric) {
        return words.text(metric == SlaMetric.RESOLUTION ? "sla.resolution" : "sla.response");
    }

    void write(Html html, SlaClock clock) {
        if (!clock.ongoing()) {
            html.element(
                    "span",
                    words.text(clock.breached() ? "sla.missed" : "sla.met"),
                    "class",
                    clock.breached() ? "aui-lozenge aui-lozenge-error" : "aui-lozenge aui-lozenge-success");
            return;
        }
        String text = words.text(
                clock.breached() ? "sla.over" : "sla.left",
                duration(Duration.ofMillis(Math.abs(clock.remainingMillis()))));
        html.element("span", text, "class", clock.breached() ? "desk-sla desk-sla-over" : "desk-sla");
        if (clock.paused()) {
            html.text(" ");
            Pieces.icon(html, "pause", words.text("sla.paused"));
        }
    }

    String goal(SlaClock clock) {
        return words.text("sla.goal", duration(clock.goal()));
    }

    /** The two largest units; the second is left out when it is nothing. */
    String duration(Duration time) {
        if (time.compareTo(DAYS_FROM) >= 0) {
            return two("days", time.toDays(), time.toHoursPart());
        }
        return time.toHours() > 0
                ? two("hours", time.toHours(), time.toMinutesPart())
                : words.text("duration.minutes", time.toMinutes());
    }

    private String two(String unit, long large, long small) {
        return small == 0
                ? words.text("duration." + unit + ".only", large)
                : words.text("duration." + unit, large, small);
    }
}
