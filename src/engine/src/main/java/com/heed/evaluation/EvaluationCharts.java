package com.heed.evaluation;

import com.heed.learn.Scores;
import com.heed.learn.Scores.Interval;
import com.heed.learn.Share;
import com.heed.report.Page;
import com.heed.report.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of an evaluation that are drawn. */
final class EvaluationCharts {
    /** Calibration errors up to this are called honest. */
    private static final double HONEST = 0.05;

    /** A mean that is off by so much leans to one side. */
    private static final double LEANS = 0.02;

    /** Through the share of fewer answers no line is drawn: it jumps. */
    private static final int LEAST_ANSWERS = 10;

    private static final int CURVE_STEPS = 60;
    private static final int MORE = 500;

    private final Say say;
    private final Evaluation evaluation;

    EvaluationCharts(Say say, Evaluation evaluation) {
        this.say = say;
        this.evaluation = evaluation;
    }

    /** What a threshold does, in a sentence. */
    static String answers(Say say, Thresholds.Step step) {
        Share precision = step.precision().orElseThrow();
        if (step.threshold() == 0) {
            return say.text(
                    "thresholds.free",
                    say.share(step.coverage()),
                    say.share(precision.value()),
                    say.share(precision.low()),
                    say.share(precision.high()));
        }
        return say.text(
                "thresholds.says",
                say.threshold(step.threshold()),
                say.share(step.coverage()),
                say.share(precision.value()),
                say.share(precision.low()),
                say.share(precision.high()));
    }

    void thresholds(Page page) {
        Thresholds thresholds = evaluation.thresholds();
        double wanted = evaluation.options().precision();
        Optional<Thresholds.Step> reached = thresholds.reaching(wanted);
        String finding = reached.map(step -> answers(say, step))
                .orElseGet(() -> say.text("thresholds.never", say.wording().percent(wanted, 0)));
        Thresholds.Step all = thresholds.all();
        boolean free = reached.isPresent() && reached.get().threshold() == 0;
        String bare = all.precision()
                .filter(share -> !free)
                .map(share -> say.text("thresholds.bare", say.share(all.coverage()), say.share(share.value()))
                        + say.text("sentences"))
                .orElse("");
        page.paragraph(bare + finding);
        List<Plot.Point> answered = new ArrayList<>();
        List<Plot.Point> right = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Thresholds.Step step : thresholds.steps()) {
            answered.add(new Plot.Point(step.threshold(), step.coverage(), 0, ""));
            if (step.answered() >= LEAST_ANSWERS) {
                right.add(new Plot.Point(
                        step.threshold(), step.precision().orElseThrow().value(), 0, ""));
            }
            boolean chosen = reached.isPresent() && reached.get().equals(step);
            if (chosen || Math.round(step.threshold() * 100) % 10 == 0) {
                rows.add(List.of(
                        say.threshold(step.threshold()),
                        say.count(step.answered()),
                        say.share(step.coverage()),
                        step.precision()
                                .map(share -> say.share(share.interval()))
                                .orElse("–")));
            }
        }
        Plot plot = Plot.wide(
                        Plot.Axis.percent(say.text("thresholds.axis"), say.wording()),
                        Plot.Axis.percent(say.text("thresholds.share"), say.wording()))
                .named(say.text("thresholds.right"), "line1")
                .named(say.text("thresholds.answered"), "line2")
                .guide(0, wanted, 1, wanted)
                .line("line2", answered)
                .line("line1", right)
                .labelBelow(say.text("thresholds.wanted", say.wording().percent(wanted, 0)), 1, wanted);
        reached.filter(step -> step.threshold() > 0).ifPresent(step -> {
            double precision = step.precision().orElseThrow().value();
            plot.guide(step.threshold(), 0, step.threshold(), 1)
                    .dots("line1", List.of(new Plot.Point(step.threshold(), precision, 5, "")))
                    .dots("line2", List.of(new Plot.Point(step.threshold(), step.coverage(), 5, "")))
                    .label(say.threshold(step.threshold()), step.threshold(), 0, step.threshold() > 0.9);
        });
        page.add(plot.html(bare + finding));
        page.behind(
                say.text("behind"),
                List.of(
                        say.text("thresholds.step"),
                        say.text("column.answered"),
                        say.text("thresholds.answered"),
                        say.text("thresholds.right")),
                rows);
        String note = say.text("thresholds.note");
        page.note(
                evaluation.refused() == 0
                        ? note
                        : note
                                + say.text("sentences")
                                + say.text("thresholds.refused", say.count(evaluation.refused())));
    }

    void reliability(Page page) {
        String finding = honesty();
        page.paragraph(finding);
        Plot plot = Plot.square(
                        Plot.Axis.percent(say.text("reliability.said"), say.wording()),
                        Plot.Axis.percent(say.text("reliability.right"), say.wording()))
                .guide(0, 0, 1, 1)
                .label(say.text("reliability.perfect"), 0.06, 0, false);
        List<Plot.Point> dots = new ArrayList<>();
        List<Plot.Point> line = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Scores.Bin bin : evaluation.reliability()) {
            if (bin.rows() > 0) {
                Interval right = new Share((int) Math.round(bin.right() * bin.rows()), bin.rows()).interval();
                double radius = 3 + Math.min(6, Math.sqrt(bin.rows() * 400.0 / evaluation.cases()) / 2);
                plot.whisker("line1", bin.confidence(), right.low(), right.high());
                Plot.Point dot = new Plot.Point(
                        bin.confidence(),
                        bin.right(),
                        radius,
                        say.text(
                                "reliability.bin",
                                say.count(bin.rows()),
                                say.share(bin.confidence()),
                                say.share(bin.right())));
                dots.add(dot);
                if (bin.rows() >= LEAST_ANSWERS) {
                    line.add(dot);
                }
                rows.add(List.of(say.share(bin.confidence()), say.count(bin.rows()), say.share(right)));
            }
        }
        page.add(plot.line("line1", line).dots("line1", dots).html(finding));
        page.behind(
                say.text("behind"),
                List.of(say.text("reliability.said"), say.text("column.cases"), say.text("reliability.right")),
                rows);
        page.note(say.text(
                "reliability.note",
                say.wording().number(evaluation.ece(), 3),
                say.wording().number(evaluation.brier(), 3)));
    }

    private String honesty() {
        double said = 0;
        for (Scores.Bin bin : evaluation.reliability()) {
            said += bin.confidence() * bin.rows() / evaluation.cases();
        }
        double right = evaluation.accuracy().value();
        if (evaluation.ece() <= HONEST) {
            return say.text("reliability.honest", say.points(evaluation.ece()));
        }
        if (Math.abs(said - right) < LEANS) {
            return say.text("reliability.mixed", say.points(evaluation.ece()));
        }
        return say.text(said > right ? "reliability.over" : "reliability.under", say.share(said), say.share(right));
    }

    void growth(Page page) {
        List<LearningCurve.Point> points = evaluation.growth();
        Optional<LearningCurve> curve = evaluation.learningCurve();
        int last = points.stream().mapToInt(LearningCurve.Point::cases).max().orElse(1);
        int more = curve.map(one -> Math.min(MORE, one.most())).orElse(0);
        String finding = curve.map(one -> {
                    Interval with = one.with(more);
                    return say.text(
                            "growth.says",
                            say.count(more),
                            say.share(with.value()),
                            say.share(one.at(last)),
                            say.share(with.low()),
                            say.share(with.high()));
                })
                .orElseGet(() -> say.text(points.size() < 3 ? "growth.few" : "growth.none"));
        page.paragraph(finding);
        double lowest =
                points.stream().mapToDouble(point -> point.figure().low()).min().orElse(0);
        double end = 1.05 * (last + more);
        Plot plot = Plot.wide(
                new Plot.Axis(say.text("growth.axis"), 0, end, ticks(end), value -> say.count((int) value)),
                Plot.Axis.percent(
                        say.text("column.accuracy"), Math.max(0, Math.floor(lowest * 10 - 0.5) / 10), say.wording()));
        plot.named(say.text("growth.measured"), "line1");
        curve.ifPresent(one -> {
            plot.named(say.text("growth.expected"), "line2");
            List<Plot.Point> line = new ArrayList<>();
            int first = one.points().get(0).cases();
            for (int k = 0; k <= CURVE_STEPS; k++) {
                double cases = first + (double) k / CURVE_STEPS * (last + more - first);
                line.add(new Plot.Point(cases, one.at(cases), 0, ""));
            }
            Interval with = one.with(more);
            plot.line("line2", line)
                    .whisker("line2", last + more, with.low(), with.high())
                    .dots("line2", List.of(new Plot.Point(last + more, with.value(), 5, "")));
        });
        List<List<String>> rows = new ArrayList<>();
        for (LearningCurve.Point point : points) {
            plot.whisker(
                            "line1",
                            point.cases(),
                            point.figure().low(),
                            point.figure().high())
                    .dots(
                            "line1",
                            List.of(new Plot.Point(point.cases(), point.figure().value(), 5, "")));
            rows.add(List.of(say.count(point.cases()), say.share(point.figure())));
        }
        page.add(plot.html(finding));
        page.behind(say.text("behind"), List.of(say.text("growth.axis"), say.text("column.accuracy")), rows);
        page.note(say.text("growth.note"));
    }

    /** Four to eight round numbers. */
    private static List<Double> ticks(double end) {
        double power = Math.pow(10, Math.floor(Math.log10(end)));
        double step = end / power < 2 ? power / 4 : end / power < 5 ? power / 2 : power;
        step = Math.max(1, step);
        List<Double> ticks = new ArrayList<>();
        for (double tick = 0; tick <= end; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }
}
