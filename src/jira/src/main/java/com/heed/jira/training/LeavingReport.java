package com.heed.jira.training;

import com.atlassian.sal.api.message.I18nResolver;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.evaluation.EvaluationPage;
import com.heed.jira.leaving.LeavingWords;
import com.heed.jira.page.Csv;
import com.heed.jira.page.Texts;
import com.heed.jira.store.LeavingSurvival;
import com.heed.learn.Scores.Interval;
import com.heed.learn.Share;
import com.heed.report.Page;
import com.heed.report.Wording;
import com.heed.risk.Factor;
import com.heed.risk.Leak;
import com.heed.risk.LeavingTraining;
import com.heed.risk.LeavingTraining.Outcome.Learned;
import com.heed.risk.RiskFigures;
import com.heed.risk.TrainedRisk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of who leaves: as figures, as a table without names, and as a page in both languages.
 *
 * @param project  its name
 * @param survival how long customers go on asking; null where leaving is no silence
 */
record LeavingReport(
        I18nResolver resolver,
        String project,
        Learned learned,
        @Nullable LeavingSurvival survival,
        Instant at) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 1;

    /** The figures with their intervals; odds and refused columns by name. */
    String json() {
        LeavingTraining.Figures figures = learned.figures();
        RiskFigures of = figures.of();
        ObjectNode root = JSON.createObjectNode()
                .put("at", at.toString())
                .put("speaks", figures.speaks())
                .put("n", of.rows())
                .put("left", left())
                .put("learned", figures.learned().rows())
                .put("learnedLeft", figures.learned().left())
                .put("day", day())
                .put("days", learned.by().snapshots().days())
                .put("chosen", learned.risk().chosen())
                .put("separated", learned.risk().report().separated());
        root.set("auc", interval(of.auc(SEED)));
        root.set("logLoss", interval(of.logLoss(SEED)));
        root.set("ece", interval(of.calibrationError(SEED)));
        root.set("lift", interval(of.lift(SEED)));
        root.set("accuracy", interval(of.accuracy().interval()));
        root.set("majority", interval(figures.majority().interval()));
        root.set("overRate", interval(figures.overRate()));
        root.set("overSilence", interval(figures.overSilence()));
        ArrayNode factors = root.putArray("factors");
        for (Factor factor : learned.risk().report().factors()) {
            factors.addObject()
                    .put("name", factor.name())
                    .put("step", factor.step())
                    .set("odds", interval(factor.oddsRatio()));
        }
        ArrayNode candidates = root.putArray("candidates");
        for (TrainedRisk.Candidate candidate : learned.risk().report().candidates()) {
            candidates
                    .addObject()
                    .put("name", candidate.name())
                    .put("calibration", candidate.calibration())
                    .set("logLoss", interval(candidate.figures().logLoss(SEED)));
        }
        ArrayNode leaks = root.putArray("leaks");
        for (Leak leak : learned.risk().report().leaks()) {
            leaks.addObject()
                    .put("column", leak.column())
                    .put("reason", reason(leak))
                    .put("figure", figure(leak));
        }
        return root.toString();
    }

    private static String reason(Leak leak) {
        return switch (leak) {
            case Leak.Named named -> "named";
            case Leak.TellsAlone alone -> "alone";
            case Leak.OneKind kind -> kind.leavers() ? "leavers" : "stayers";
            case Leak.Level level -> "level";
        };
    }

    private static String figure(Leak leak) {
        return switch (leak) {
            case Leak.Named named -> named.target();
            case Leak.TellsAlone alone -> String.format(Locale.ROOT, "%.2f", alone.auc());
            case Leak.OneKind kind -> String.valueOf(kind.rows());
            case Leak.Level level -> level.level();
        };
    }

    private String day() {
        return LocalDate.ofEpochDay(learned.by().snapshots().newest()).toString();
    }

    private int left() {
        int left = 0;
        for (boolean one : learned.figures().of().happened()) {
            left += one ? 1 : 0;
        }
        return left;
    }

    private static ArrayNode interval(Interval interval) {
        return JSON.createArrayNode().add(interval.value()).add(interval.low()).add(interval.high());
    }

    /** What was said of each customer and what came true, without saying who it is. */
    String cases() {
        RiskFigures of = learned.figures().of();
        Csv csv = new Csv().head(List.of("p", "left"));
        for (int i = 0; i < of.rows(); i++) {
            csv.number(of.p()[i]).number(of.happened()[i] ? 1 : 0).end();
        }
        return csv.toString();
    }

    /** For the manifest of the pack. */
    Map<String, Double> metrics() {
        RiskFigures of = learned.figures().of();
        return Map.of(
                "test.customers", (double) of.rows(),
                "test.left", (double) left(),
                "test.auc", of.auc(SEED).value(),
                "test.logLoss", of.logLoss(SEED).value(),
                "test.ece", of.calibrationError(SEED).value());
    }

    String page(Locale locale) {
        Texts texts = new Texts(resolver, locale);
        LeavingWords words = new LeavingWords(texts);
        LeavingTraining.Figures figures = learned.figures();
        RiskFigures of = figures.of();
        Wording wording = new Wording(locale, EvaluationPage.texts(locale));
        Page page = new Page(texts.text("leaving.report.heading", project), wording);
        page.lead(texts.text(figures.speaks() ? "leaving.report.speaks" : "leaving.report.keptoff"));
        page.paragraph(texts.text(
                "leaving.report.measured",
                texts.number(of.rows()),
                texts.day(LocalDate.parse(day())),
                texts.number(left()),
                texts.number(learned.by().snapshots().days()),
                texts.number(figures.learned().rows()),
                texts.number(figures.learned().left())));
        page.section(texts.text("leaving.report.figures"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(texts, "auc", of.auc(SEED)));
        rows.add(row(texts, "logloss", of.logLoss(SEED)));
        rows.add(row(texts, "ece", of.calibrationError(SEED)));
        rows.add(row(texts, "lift", of.lift(SEED)));
        rows.add(row(texts, "accuracy", of.accuracy().interval()));
        Share majority = figures.majority();
        rows.add(row(texts, "majority", majority.interval()));
        rows.add(row(texts, "overrate", figures.overRate()));
        rows.add(row(texts, "oversilence", figures.overSilence()));
        page.numbers("", head(texts, "leaving.report.figure", "leaving.report.value", "leaving.report.interval"), rows);
        page.note(texts.text("leaving.report.note"));
        page.section(texts.text("leaving.report.odds"));
        page.paragraph(texts.text(
                "leaving.report.odds.intro",
                texts.text("leaving.way." + learned.risk().chosen())));
        List<List<String>> odds = new ArrayList<>();
        for (Factor factor : learned.risk().report().factors()) {
            Interval ratio = factor.oddsRatio();
            odds.add(List.of(
                    words.factor(factor.name()),
                    texts.decimal(factor.step()),
                    texts.decimal(ratio.value()),
                    texts.text("leaving.report.range", texts.decimal(ratio.low()), texts.decimal(ratio.high()))));
        }
        page.numbers(
                "",
                head(
                        texts,
                        "leaving.report.factor",
                        "leaving.report.step",
                        "leaving.report.ratio",
                        "leaving.report.interval"),
                odds);
        if (survival != null) {
            new SurvivalPart(survival, learned.by().snapshots().days(), texts, wording).write(page);
        }
        if (!learned.risk().report().leaks().isEmpty()) {
            page.section(texts.text("leaving.report.leaks"));
            for (Leak leak : learned.risk().report().leaks()) {
                page.paragraph(texts.text("leaving.leak." + reason(leak), words.column(leak.column()), figure(leak)));
            }
        }
        return page.html();
    }

    private static List<String> row(Texts texts, String key, Interval interval) {
        return List.of(
                texts.text("leaving.report." + key),
                three(texts, interval.value()),
                texts.text("leaving.report.range", three(texts, interval.low()), three(texts, interval.high())));
    }

    private static String three(Texts texts, double value) {
        return String.format(texts.locale(), "%.3f", value);
    }

    private static List<String> head(Texts texts, String... keys) {
        return List.of(keys).stream().map(texts::text).toList();
    }
}
