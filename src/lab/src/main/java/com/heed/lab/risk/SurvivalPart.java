package com.heed.lab.risk;

import com.heed.lab.report.Texts;
import com.heed.report.Page;
import com.heed.report.Plot;
import com.heed.risk.KaplanMeier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long customers stay: the curve with its interval, in steps, and the numbers behind it. */
record SurvivalPart(KaplanMeier survival, Texts texts) {
    private static final int TICKS = 6;
    private static final int MOST_ROWS = 30;

    void write(Page page) {
        if (survival.steps().isEmpty()) {
            return;
        }
        page.section(texts.text("risk.survival"));
        String finding = survival.median().isPresent()
                ? texts.text(
                        "risk.survival.half",
                        texts.count(Math.round(survival.median().getAsDouble())))
                : texts.text("risk.survival.most");
        page.paragraph(finding);
        double last = Math.max(1, survival.steps().getLast().length());
        Plot plot = Plot.wide(days(last), Plot.Axis.percent(texts.text("risk.survival.share"), texts))
                .named(texts.text("risk.survival.curve"), "line1")
                .named(texts.text("risk.survival.interval"), "line2")
                .line("line2", steps(step -> step.survival().low()))
                .line("line2", steps(step -> step.survival().high()))
                .line("line1", steps(step -> step.survival().value()));
        page.add(plot.html(finding));
        page.behind(
                texts.text("risk.numbers"),
                List.of(
                        texts.text("risk.survival.days"),
                        texts.text("risk.customers"),
                        texts.text("risk.survival.share")),
                rows());
        page.note(texts.text("risk.survival.note"));
    }

    private Plot.Axis days(double last) {
        double step = Math.max(1, Math.ceil(last / TICKS / 10) * 10);
        List<Double> ticks = new ArrayList<>();
        for (double tick = 0; tick <= last; tick += step) {
            ticks.add(tick);
        }
        return new Plot.Axis(texts.text("risk.survival.days"), 0, last, ticks, day -> texts.count(Math.round(day)));
    }

    /** Across at the old height, then down. */
    private List<Plot.Point> steps(ToDoubleFunction<KaplanMeier.Step> value) {
        List<Plot.Point> points = new ArrayList<>(List.of(new Plot.Point(0, 1, 0, "")));
        for (KaplanMeier.Step step : survival.steps()) {
            points.add(new Plot.Point(step.length(), points.getLast().y(), 0, ""));
            points.add(new Plot.Point(step.length(), value.applyAsDouble(step), 0, ""));
        }
        return points;
    }

    private List<List<String>> rows() {
        List<KaplanMeier.Step> steps = survival.steps();
        int every = (steps.size() + MOST_ROWS - 1) / MOST_ROWS;
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (i % every == 0 || i == steps.size() - 1) {
                KaplanMeier.Step step = steps.get(i);
                rows.add(List.of(
                        texts.count(Math.round(step.length())),
                        texts.count(step.atRisk()),
                        texts.interval(
                                texts.percent(step.survival().value(), 1),
                                texts.percent(step.survival().low(), 1),
                                texts.percent(step.survival().high(), 1))));
            }
        }
        return rows;
    }
}
