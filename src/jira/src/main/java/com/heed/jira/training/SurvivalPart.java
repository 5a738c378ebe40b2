package com.heed.jira.training;

import com.heed.jira.leaving.SurvivalWords;
import com.heed.jira.page.Texts;
import com.heed.jira.store.LeavingSurvival;
import com.heed.jira.store.LeavingSurvival.Point;
import com.heed.report.Page;
import com.heed.report.Plot;
import com.heed.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long customers go on asking, in the report of a model: sentences, the curve with its interval, the numbers behind it. */
record SurvivalPart(LeavingSurvival survival, int days, Texts texts, Wording wording) {
    private static final int TICKS = 6;

    void write(Page page) {
        SurvivalWords words = new SurvivalWords(texts, survival, days);
        page.section(texts.text("leaving.survival"));
        words.sentences().forEach(page::paragraph);
        Plot plot = Plot.wide(axis(), Plot.Axis.percent(texts.text("leaving.survival.col.share"), wording))
                .named("Kaplan-Meier", "line1")
                .named(texts.text("leaving.report.interval"), "line2")
                .line("line2", steps(Point::low))
                .line("line2", steps(Point::high))
                .line("line1", steps(Point::share));
        page.add(plot.html(words.finding()));
        page.behind(
                texts.text("dash.astable"),
                List.of(
                        texts.text("leaving.survival.col.day"),
                        texts.text("leaving.survival.col.share"),
                        texts.text("leaving.report.interval"),
                        texts.text("leaving.survival.col.there")),
                survival.points().stream()
                        .map(point -> List.of(
                                texts.number(point.day()),
                                texts.percent(point.share()),
                                texts.text(
                                        "leaving.report.range",
                                        texts.percent(point.low()),
                                        texts.percent(point.high())),
                                texts.number(point.there())))
                        .toList());
        page.note(words.note());
    }

    private Plot.Axis axis() {
        double last = Math.max(1, survival.points().getLast().day());
        double step = Math.max(1, Math.ceil(last / TICKS / 10) * 10);
        List<Double> ticks = new ArrayList<>();
        for (double tick = 0; tick <= last; tick += step) {
            ticks.add(tick);
        }
        return new Plot.Axis(texts.text("leaving.survival.axis"), 0, last, ticks, texts::number);
    }

    /** Across at the old height, then down. */
    private List<Plot.Point> steps(ToDoubleFunction<Point> value) {
        List<Plot.Point> points = new ArrayList<>(List.of(new Plot.Point(0, 1, 0, "")));
        for (Point point : survival.points()) {
            points.add(new Plot.Point(point.day(), points.getLast().y(), 0, ""));
            points.add(new Plot.Point(point.day(), value.applyAsDouble(point), 0, ""));
        }
        return points;
    }
}
