package com.heed.evaluation;

import com.heed.learn.Scores.Interval;
import com.heed.learn.Share;
import com.heed.report.Charts;
import com.heed.report.Html;
import com.heed.report.Page;
import com.heed.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an order of answers was worth, as a page for people who are no statisticians: how often the right answer stands first, what a threshold on the probability buys, whether that probability is honest, for whom it works, and what was shown. Made as {@link EvaluationPage} is,
 * without its matrix and classes: the place of an answer is no class.
 */
public final class RankingPage {
    private static final int FEW = 3;
    private static final int MORE = 5;
    private static final int SHOWN = 10;

    private final Say say;

    /** A page in a language. @param wording has the keys of {@link EvaluationPage#texts} */
    public RankingPage(Wording wording) {
        this.say = new Say(wording, UnaryOperator.identity());
    }

    /**
     * A whole page.
     *
     * @param heading    of the page
     * @param lead       what was measured on what
     * @param evaluation of the first answers: a case is right if the right answer stands first
     * @param cases      the same cases with the places of the right answers
     */
    public String html(String heading, String lead, Evaluation evaluation, RankedCases cases) {
        Page page = new Page(heading, say.wording());
        page.lead(lead);
        page.section(say.text("ranking.heading"));
        hits(page, evaluation, cases);
        EvaluationCharts charts = new EvaluationCharts(say, evaluation);
        page.section(say.text("thresholds.heading"));
        charts.thresholds(page);
        page.section(say.text("reliability.heading"));
        charts.reliability(page);
        if (!evaluation.groups().isEmpty()) {
            page.section(say.text("groups.heading"));
            new EvaluationTables(say, evaluation).groups(page);
        }
        examples(page, "ranking.right", cases, true);
        examples(page, "ranking.wrong", cases, false);
        return page.html();
    }

    private void hits(Page page, Evaluation evaluation, RankedCases cases) {
        Share first = cases.ways().get(0).within(1);
        page.paragraph(say.text(
                "ranking.says",
                say.count(first.count()),
                say.count(first.whole()),
                say.count(cases.among()),
                say.share(first.low()),
                say.share(first.high()),
                say.share(1.0 / cases.among())));
        for (Comparison one : evaluation.comparisons()) {
            page.paragraph(say.text(key(one.ahead()), say.rival(one.key()), say.signed(one.ahead()), say.p(one.p())));
        }
        Html bars = new Html().open("table", "class", "bars").open("tbody");
        List<List<String>> rows = new ArrayList<>();
        for (RankedCases.Way way : cases.ways()) {
            boolean heed = way.key().equals(RankedCases.HEED);
            String name = heed ? say.text("heed") : say.rival(way.key());
            Share share = way.within(1);
            bars.open("tr")
                    .leaf("th", name, "scope", "row")
                    .around(
                            "td",
                            Charts.share(
                                    name + ": " + say.share(share.interval()),
                                    share.value(),
                                    share.low(),
                                    share.high(),
                                    heed ? "l1" : "plain"),
                            "class",
                            "bar-cell")
                    .leaf("td", say.share(share.value()), "class", "right")
                    .close("tr");
            rows.add(List.of(
                    name,
                    say.share(share.interval()),
                    say.share(way.within(FEW).interval()),
                    say.share(way.within(MORE).interval()),
                    say.wording().number(way.reciprocal(), 3)));
        }
        page.add(bars.close("tbody").close("table"));
        page.numbers(
                say.text("ranking.caption", say.count(first.whole())),
                List.of(
                        say.text("column.way"),
                        say.text("ranking.first"),
                        say.text("ranking.within", say.count(FEW)),
                        say.text("ranking.within", say.count(MORE)),
                        say.text("ranking.reciprocal")),
                rows);
        page.note(say.text("ranking.note", say.count(evaluation.options().resamples())));
    }

    /** Only an interval that leaves out zero says that one is better. */
    private static String key(Interval ahead) {
        return ahead.low() > 0 ? "ranking.ahead" : ahead.high() < 0 ? "ranking.behind" : "ranking.level";
    }

    private void examples(Page page, String key, RankedCases cases, boolean right) {
        List<RankedCases.Example> surest = cases.surest(right, SHOWN);
        if (surest.isEmpty()) {
            return;
        }
        page.section(say.text(key));
        page.note(say.text("ranking.examples"));
        List<String> head = new ArrayList<>(List.of(
                say.text("errors.case"),
                say.text("ranking.asked"),
                say.text("ranking.proposed"),
                say.text("reliability.said")));
        if (!right) {
            head.add(say.text("ranking.sent"));
            head.add(say.text("ranking.place"));
        }
        page.words("", head, surest.stream().map(one -> cells(one, right)).toList());
    }

    private List<String> cells(RankedCases.Example one, boolean right) {
        List<String> cells = new ArrayList<>(List.of(
                one.name(), Excerpt.of(one.asked()), Excerpt.of(one.first()), say.threshold(one.probability())));
        if (!right) {
            cells.add(Excerpt.of(one.right()));
            cells.add(say.count(one.place() + 1));
        }
        return cells;
    }
}
