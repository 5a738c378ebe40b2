package com.heed.evaluation;

import com.heed.learn.Scores.Interval;
import com.heed.report.Charts;
import com.heed.report.Html;
import com.heed.report.Page;
import com.heed.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * An evaluation as a page for people who are no statisticians: each part begins with its finding in a sentence, shows it, and keeps the figures folded behind. The page is one file without script that loads nothing and prints.
 */
public final class EvaluationPage {
    private final Say say;

    /**
     * A page in a language.
     *
     * @param wording has the keys of {@link #texts(Locale)}
     * @param title   what the page calls a class, such as “Negative” for {@code negative}
     */
    public EvaluationPage(Wording wording, UnaryOperator<String> title) {
        this.say = new Say(wording, title);
    }

    /** The texts of an evaluation, in English or Chinese. */
    public static Wording.Source texts(Locale locale) {
        return Wording.bundle(EvaluationPage.class, "com.heed.evaluation.texts", "", locale);
    }

    /**
     * A whole page of one or several features.
     *
     * @param heading     of the page
     * @param lead        what was measured on what, in a sentence
     * @param evaluations at least one
     */
    public String html(String heading, String lead, List<Evaluation> evaluations) {
        Page page = new Page(heading, say.wording());
        page.lead(lead);
        if (evaluations.size() == 1) {
            into(page, evaluations.get(0));
            return page.html();
        }
        page.section(say.text("overview.heading"));
        page.add(overview(evaluations));
        for (Evaluation evaluation : evaluations) {
            page.section(evaluation.feature());
            parts(page, evaluation, page::part);
        }
        return page.html();
    }

    /** Adds all parts of one evaluation to a page, as sections. */
    public void into(Page page, Evaluation evaluation) {
        parts(page, evaluation, page::section);
    }

    private interface Heading {
        Page of(String text);
    }

    private void parts(Page page, Evaluation evaluation, Heading heading) {
        advice(page, evaluation);
        heading.of(say.text("accuracy.heading"));
        accuracy(page, evaluation);
        EvaluationCharts charts = new EvaluationCharts(say, evaluation);
        EvaluationTables tables = new EvaluationTables(say, evaluation);
        heading.of(say.text("thresholds.heading"));
        charts.thresholds(page);
        heading.of(say.text("reliability.heading"));
        charts.reliability(page);
        heading.of(say.text("confusion.heading"));
        tables.confusion(page);
        heading.of(say.text("classes.heading"));
        tables.classes(page);
        if (!evaluation.groups().isEmpty()) {
            heading.of(say.text("groups.heading"));
            tables.groups(page);
        }
        heading.of(say.text("errors.heading"));
        tables.errors(page);
        if (!evaluation.growth().isEmpty()) {
            heading.of(say.text("growth.heading"));
            charts.growth(page);
        }
    }

    private Html overview(List<Evaluation> evaluations) {
        Html table = Page.wide(say.text("overview.heading")).open("table", "class", "numbers");
        table.open("thead").open("tr");
        for (String head : List.of("feature", "column.cases", "heed", "overview.best", "column.macroF1", "advice")) {
            table.leaf("th", say.text(head), "scope", "col");
        }
        table.close("tr").close("thead").open("tbody");
        for (Evaluation evaluation : evaluations) {
            String best = evaluation
                    .bestBaseline()
                    .map(baseline -> say.share(baseline.accuracy().value()) + " " + say.rival(baseline.key()))
                    .orElse("–");
            table.open("tr")
                    .leaf("th", evaluation.feature(), "scope", "row")
                    .leaf("td", say.count(evaluation.cases()))
                    .leaf("td", say.share(evaluation.accuracy().value()))
                    .leaf("td", best)
                    .leaf("td", say.wording().number(evaluation.macroF1().value(), 2))
                    .around("td", tag(evaluation.verdict()))
                    .close("tr");
        }
        return table.close("tbody").close("table").close("div");
    }

    private Html tag(Verdict verdict) {
        return new Html().leaf("span", say.text("verdict." + verdict.key()), "class", "tag " + verdict.key());
    }

    private void advice(Page page, Evaluation evaluation) {
        Html box = new Html()
                .open("div", "class", "advice " + evaluation.verdict().key())
                .around("p", tag(evaluation.verdict()));
        sentences(evaluation).forEach(sentence -> box.leaf("p", sentence));
        box.leaf(
                "p",
                say.text(
                        "rule.text",
                        say.count(evaluation.options().cases()),
                        say.wording().percent(evaluation.options().precision(), 0),
                        say.wording().percent(evaluation.options().coverage(), 0)),
                "class",
                "note");
        page.add(box.close("div"));
    }

    private List<String> sentences(Evaluation evaluation) {
        return switch (evaluation.verdict()) {
            case Verdict.TooFew few ->
                List.of(say.text("verdict.tooFew.says", say.count(few.cases()), say.count(few.least())));
            case Verdict.Ready ready -> {
                Interval ahead = ready.ahead();
                String baseline = ready.baseline();
                String first = ahead == null || baseline == null
                        ? say.text("verdict.ready.alone")
                        : say.text(
                                "verdict.ready.says",
                                say.rival(baseline),
                                say.points(ahead.value()),
                                say.points(ahead.low()),
                                say.points(ahead.high()));
                yield List.of(first, EvaluationCharts.answers(say, ready.at()));
            }
            case Verdict.KeepOff off -> {
                List<String> all = new ArrayList<>();
                off.causes().forEach(cause -> all.add(sentence(cause)));
                yield all;
            }
        };
    }

    private String sentence(Verdict.Cause cause) {
        return switch (cause) {
            case Verdict.NotBetter worse ->
                say.text(
                        "cause.notBetter",
                        say.rival(worse.baseline()),
                        say.signed(worse.ahead().value()),
                        say.signed(worse.ahead().low()),
                        say.signed(worse.ahead().high()));
            case Verdict.NotPrecise loose ->
                loose.surest()
                        .precision()
                        .map(share -> say.text(
                                "cause.notPrecise",
                                say.wording().percent(loose.wanted(), 0),
                                say.threshold(loose.surest().threshold()),
                                say.share(share.value()),
                                say.count(loose.surest().answered()),
                                say.share(share.low()),
                                say.share(share.high())))
                        .orElseGet(() -> say.text("cause.silent"));
            case Verdict.HardlyAnswers quiet ->
                say.text(
                        "cause.hardlyAnswers",
                        say.threshold(quiet.at().threshold()),
                        say.share(quiet.at().coverage()),
                        say.wording().percent(quiet.wanted(), 0));
        };
    }

    private void accuracy(Page page, Evaluation evaluation) {
        Interval heed = evaluation.accuracy();
        String first = say.text(
                "accuracy.says",
                say.share(heed.value()),
                say.count(evaluation.cases()),
                say.share(heed.low()),
                say.share(heed.high()));
        page.paragraph(evaluation
                .bestBaseline()
                .map(best -> first
                        + say.text("sentences")
                        + say.text(
                                "accuracy.best",
                                say.rival(best.key()),
                                say.share(best.accuracy().value())))
                .orElse(first));
        Html bars = new Html().open("table", "class", "bars").open("tbody");
        bar(bars, say.text("heed"), heed, "l1");
        for (Comparison comparison : evaluation.comparisons()) {
            bar(bars, say.rival(comparison.key()), comparison.accuracy(), "plain");
        }
        page.add(bars.close("tbody").close("table"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(say.text("heed"), say.share(heed), say.number(evaluation.macroF1()), "", "", "", "", ""));
        for (Comparison one : evaluation.comparisons()) {
            rows.add(List.of(
                    say.rival(one.key()),
                    say.share(one.accuracy()),
                    say.number(one.macroF1()),
                    say.signed(one.ahead()),
                    say.ahead(one.macroAhead()),
                    say.count(one.onlyFeature()),
                    say.count(one.onlyRival()),
                    say.p(one.p())));
        }
        page.behind(
                say.text("behind"),
                List.of(
                        say.text("column.way"),
                        say.text("column.accuracy"),
                        say.text("column.macroF1"),
                        say.text("column.ahead"),
                        say.text("column.macroAhead"),
                        say.text("column.onlyHeed"),
                        say.text("column.onlyRival"),
                        say.text("column.p")),
                rows);
        page.note(say.text("accuracy.note", say.count(evaluation.options().resamples())));
        page.note(say.text("accuracy.rivals"));
    }

    private void bar(Html bars, String name, Interval share, String style) {
        bars.open("tr")
                .leaf("th", name, "scope", "row")
                .around(
                        "td",
                        Charts.share(name + ": " + say.share(share), share.value(), share.low(), share.high(), style),
                        "class",
                        "bar-cell")
                .leaf("td", say.share(share.value()), "class", "right")
                .close("tr");
    }
}
