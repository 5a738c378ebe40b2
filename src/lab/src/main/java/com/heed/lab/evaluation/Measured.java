package com.heed.lab.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.evaluation.Comparison;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationJson;
import com.heed.evaluation.EvaluationPage;
import com.heed.evaluation.GroupFigures;
import com.heed.evaluation.Thresholds;
import com.heed.evaluation.Verdict;
import com.heed.lab.report.Texts;
import com.heed.learn.Scores.Interval;
import com.heed.report.Page;
import com.heed.report.Wording;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** An evaluation as the lab says it: on the terminal, in metrics.json, on the page. */
public record Measured(Evaluation evaluation) {
    private static final String FORM = "%-11s %-25s %-25s %s%n";

    /** The advice with what speaks for it. */
    public void print(PrintWriter out) {
        out.println("advice: "
                + switch (evaluation.verdict()) {
                    case Verdict.TooFew few ->
                        "none, " + few.cases() + " cases are too few; " + few.least() + " are needed";
                    case Verdict.Ready ready ->
                        "ready, at a threshold of " + two(ready.at().threshold());
                    case Verdict.KeepOff off ->
                        "keep off, "
                                + String.join(
                                        "; ",
                                        off.causes().stream()
                                                .map(Measured::cause)
                                                .toList());
                });
        evaluation.thresholds().reaching(evaluation.options().precision()).ifPresent(step -> out.println(step(step)));
        for (GroupFigures group : GroupFigures.apart(evaluation.groups())) {
            Interval ahead = group.ahead();
            if (ahead != null) {
                out.printf(
                        Locale.ROOT,
                        "%s %s: %.4f right, %s against the others, n = %d%n",
                        group.dimension(),
                        group.group(),
                        group.accuracy().value(),
                        difference(ahead),
                        group.cases());
            }
        }
        evaluation.learningCurve().ifPresent(curve -> {
            int more = Math.min(500, curve.most());
            Interval with = curve.with(more);
            out.printf(
                    Locale.ROOT,
                    "with %d more training texts: accuracy about %.4f [%.4f, %.4f]%n",
                    more,
                    with.value(),
                    with.low(),
                    with.high());
        });
        if (!evaluation.growth().isEmpty() && evaluation.learningCurve().isEmpty()) {
            out.println("with more training texts: nothing can be said, the parts differ no more than by chance");
        }
    }

    private static String cause(Verdict.Cause cause) {
        return switch (cause) {
            case Verdict.NotBetter worse ->
                "not surely better than " + worse.baseline() + ": accuracy " + difference(worse.ahead());
            case Verdict.NotPrecise loose ->
                "right in " + two(loose.wanted()) + " of its answers for certain at no threshold";
            case Verdict.HardlyAnswers quiet ->
                "from " + two(quiet.at().threshold()) + " on, where it is right often enough, it answers "
                        + two(quiet.at().coverage()) + " of the cases; " + two(quiet.wanted()) + " are needed";
        };
    }

    private static String step(Thresholds.Step step) {
        return step.precision()
                .map(share -> String.format(
                        Locale.ROOT,
                        "threshold %.2f: answers %.4f of the cases, %.4f [%.4f, %.4f] of these right",
                        step.threshold(),
                        step.coverage(),
                        share.value(),
                        share.low(),
                        share.high()))
                .orElse("");
    }

    /** All ways to answer in one table. */
    public void printCandidates(PrintWriter out) {
        out.printf(FORM, "candidate", "accuracy [95 %]", "macro-F1 [95 %]", "heed ahead, accuracy [95 %]");
        out.printf(FORM, "heed", text(evaluation.accuracy()), text(evaluation.macroF1()), "");
        for (Comparison one : evaluation.comparisons()) {
            out.printf(FORM, one.key(), text(one.accuracy()), text(one.macroF1()), difference(one.ahead()));
        }
    }

    private static String text(Interval interval) {
        return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", interval.value(), interval.low(), interval.high());
    }

    private static String difference(Interval interval) {
        return String.format(Locale.ROOT, "%+.4f [%+.4f, %+.4f]", interval.value(), interval.low(), interval.high());
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Adds the object {@code evaluation}; no text of a case is in it. */
    public void into(ObjectNode root) {
        root.set("evaluation", EvaluationJson.of(evaluation));
    }

    /** Adds the parts of the report. @param title what the page calls a class */
    public void into(Page page, Texts texts, UnaryOperator<String> title) {
        Wording wording = new Wording(texts.locale(), EvaluationPage.texts(texts.locale()));
        new EvaluationPage(wording, title).into(page, evaluation);
    }
}
