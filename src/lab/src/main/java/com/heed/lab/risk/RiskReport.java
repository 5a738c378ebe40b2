package com.heed.lab.risk;

import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.learn.Scores.Interval;
import com.heed.learn.Share;
import com.heed.report.Page;
import com.heed.report.Plot;
import com.heed.risk.Factor;
import com.heed.risk.RiskFigures;
import com.heed.risk.TrainedRisk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The page of a risk run: how right it is, what was chosen, what raises the risk and what protects, and how long customers stay. */
final class RiskReport {
    private static final int DIGITS = 3;

    private final RiskResult result;
    private final Texts texts;
    private final Page page;

    private RiskReport(RiskResult result, Texts texts) {
        this.result = result;
        this.texts = texts;
        page = new Page(
                texts.text(
                        "risk.title",
                        Objects.requireNonNull(result.train().getFileName()).toString()),
                texts);
    }

    static String html(RiskResult result, Texts texts) {
        return new RiskReport(result, texts).html();
    }

    private String html() {
        RiskFigures heed = result.figures().get(RiskResult.HEED);
        String meaning = switch (result.meaning()) {
            case RiskResult.Meaning.Silence silence -> texts.text("risk.meaning.silence", texts.count(silence.days()));
            case RiskResult.Meaning.Value value -> texts.text("risk.meaning.value", value.column(), value.value());
        };
        page.lead(
                heed == null
                        ? texts.text("risk.lead.unmeasured", meaning)
                        : texts.text("risk.lead", meaning, texts.count(heed.rows()), texts.percent(heed.rate())));
        page.note(texts.text("made", LabVersion.text(), result.seed()));
        result.notes().forEach(page::note);
        if (heed != null) {
            figures(heed);
            calibration(heed);
        }
        chosen();
        factors();
        if (result.survival() != null) {
            new SurvivalPart(result.survival(), texts).write(page);
        }
        return page.html();
    }

    private void figures(RiskFigures heed) {
        page.section(texts.text("risk.figures"));
        List<List<String>> lines = new ArrayList<>();
        result.figures()
                .forEach((name, figures) -> lines.add(List.of(
                        texts.text("risk.who." + name),
                        three(figures.auc(result.seed())),
                        three(figures.logLoss(result.seed())),
                        three(figures.calibrationError(result.seed())),
                        three(figures.lift(result.seed())),
                        three(figures.accuracy().interval()))));
        lines.add(List.of(
                texts.text("risk.majority"),
                texts.number(0.5, DIGITS),
                "",
                "",
                "1",
                texts.number(heed.majority(), DIGITS)));
        page.numbers(
                texts.text("risk.figures.caption", texts.count(heed.rows())),
                List.of(
                        "",
                        texts.text("risk.auc"),
                        texts.text("risk.logloss"),
                        texts.text("risk.ece"),
                        texts.text("risk.lift"),
                        texts.text("risk.accuracy")),
                lines);
        page.note(texts.text("risk.figures.note", texts.number(heed.calibrationErrorByChance(result.seed()), DIGITS)));
    }

    private String three(Interval interval) {
        return texts.interval(
                texts.number(interval.value(), DIGITS),
                texts.number(interval.low(), DIGITS),
                texts.number(interval.high(), DIGITS));
    }

    private void calibration(RiskFigures heed) {
        page.section(texts.text("risk.calibration"));
        Plot plot = Plot.square(
                        Plot.Axis.percent(texts.text("risk.said"), texts),
                        Plot.Axis.percent(texts.text("risk.left"), texts))
                .guide(0, 0, 1, 1);
        List<Plot.Point> dots = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (double[] bin : heed.reliability()) {
            int count = (int) bin[0];
            if (count > 0) {
                Share left = new Share((int) Math.round(bin[2] * count), count);
                plot.whisker("line1", bin[1], left.low(), left.high());
                dots.add(new Plot.Point(
                        bin[1],
                        bin[2],
                        4,
                        texts.text("risk.bin", texts.count(count), texts.percent(bin[1]), texts.percent(bin[2]))));
                rows.add(List.of(
                        texts.percent(bin[1], 1),
                        texts.count(count),
                        texts.interval(
                                texts.percent(left.value(), 1),
                                texts.percent(left.low(), 1),
                                texts.percent(left.high(), 1))));
            }
        }
        page.add(plot.line("line1", dots).dots("line1", dots).html(texts.text("risk.calibration.says")));
        page.behind(
                texts.text("risk.numbers"),
                List.of(texts.text("risk.said"), texts.text("risk.customers"), texts.text("risk.left")),
                rows);
    }

    private void chosen() {
        TrainedRisk.Report report = result.trained().report();
        page.section(texts.text("risk.chosen"));
        page.paragraph(texts.text(
                "risk.chosen.why", texts.text("risk.who." + result.trained().chosen())));
        List<List<String>> lines = new ArrayList<>();
        for (TrainedRisk.Candidate candidate : report.candidates()) {
            lines.add(List.of(
                    texts.text("risk.who." + candidate.name()),
                    three(candidate.figures().logLoss(result.seed())),
                    three(candidate.figures().auc(result.seed())),
                    texts.text("risk.calibration." + candidate.calibration()),
                    candidate.settings()));
        }
        page.numbers(
                texts.text(
                        "risk.chosen.caption",
                        texts.count(report.candidates().getFirst().figures().rows())),
                List.of(
                        "",
                        texts.text("risk.logloss"),
                        texts.text("risk.auc"),
                        texts.text("risk.calibration.kind"),
                        texts.text("risk.settings")),
                lines);
    }

    private void factors() {
        TrainedRisk.Report report = result.trained().report();
        page.section(texts.text("risk.factors"));
        page.paragraph(texts.text("risk.factors.intro"));
        if (report.separated()) {
            page.note(texts.text("risk.factors.separated"));
        }
        List<Factor> factors = report.factors().stream()
                .sorted(Comparator.comparingDouble(factor -> -Math.abs(factor.z())))
                .toList();
        List<Factor> raise =
                factors.stream().filter(factor -> factor.weight().low() > 0).toList();
        List<Factor> protect =
                factors.stream().filter(factor -> factor.weight().high() < 0).toList();
        factors("risk.factors.raise", raise);
        factors("risk.factors.protect", protect);
        List<Factor> open = factors.stream()
                .filter(factor -> !raise.contains(factor) && !protect.contains(factor))
                .toList();
        if (!open.isEmpty()) {
            page.behind(texts.text("risk.factors.open", texts.count(open.size())), head(), rows(open));
        }
    }

    private void factors(String key, List<Factor> some) {
        if (!some.isEmpty()) {
            page.numbers(texts.text(key), head(), rows(some));
        }
    }

    private List<String> head() {
        return List.of("", texts.text("risk.step"), texts.text("risk.odds"));
    }

    private List<List<String>> rows(List<Factor> factors) {
        return factors.stream()
                .map(factor -> List.of(factor.name(), texts.number(factor.step(), 2), three(factor.oddsRatio())))
                .toList();
    }
}
