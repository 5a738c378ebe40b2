package com.heed.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.learn.Scores.Interval;

/** An evaluation as JSON: the same figures in the lab's files and in REST. Intervals are arrays of value, lower and upper end. */
public final class EvaluationJson {
    private EvaluationJson() {}

    /** The figures of an evaluation; no text of a case is among them. */
    public static ObjectNode of(Evaluation evaluation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("n", evaluation.cases());
        into(node, "accuracy", evaluation.accuracy());
        into(node, "macroF1", evaluation.macroF1());
        node.put("ece", rounded(evaluation.ece())).put("brier", rounded(evaluation.brier()));
        node.put("refused", evaluation.refused());
        node.put("verdict", evaluation.verdict().key());
        node.put("precision", rounded(evaluation.options().precision()));
        node.put("coverage", rounded(evaluation.options().coverage()));
        evaluation
                .thresholds()
                .reaching(evaluation.options().precision())
                .ifPresentOrElse(step -> into(node.putObject("threshold"), step), () -> node.putNull("threshold"));
        ObjectNode rivals = node.putObject("rivals");
        for (Comparison one : evaluation.comparisons()) {
            ObjectNode rival = rivals.putObject(one.key());
            rival.put("baseline", one.baseline());
            into(rival, "accuracy", one.accuracy());
            into(rival, "macroF1", one.macroF1());
            into(rival, "ahead", one.ahead());
            into(rival, "macroF1Ahead", one.macroAhead());
            rival.put("onlyHeed", one.onlyFeature())
                    .put("onlyRival", one.onlyRival())
                    .put("p", rounded(one.p()));
        }
        ArrayNode steps = node.putArray("thresholds");
        for (Thresholds.Step step : evaluation.thresholds().steps()) {
            if (Math.round(step.threshold() * 100) % 5 == 0) {
                into(steps.addObject(), step);
            }
        }
        ArrayNode groups = node.putArray("groups");
        for (GroupFigures group : evaluation.groups()) {
            ObjectNode one = groups.addObject();
            one.put("dimension", group.dimension()).put("group", group.group()).put("n", group.cases());
            into(one, "accuracy", group.accuracy());
            into(one, "answered", group.answered());
            Interval ahead = group.ahead();
            if (ahead != null) {
                into(one, "ahead", ahead);
            }
            one.put("apart", group.isApart());
        }
        if (!evaluation.growth().isEmpty()) {
            ArrayNode growth = node.putArray("growth");
            for (LearningCurve.Point point : evaluation.growth()) {
                ObjectNode one = growth.addObject().put("n", point.cases());
                into(one, "accuracy", point.figure());
            }
            evaluation.learningCurve().ifPresent(curve -> {
                int more = Math.min(500, curve.most());
                ObjectNode one = node.putObject("withMore").put("more", more);
                into(one, "accuracy", curve.with(more));
            });
        }
        return node;
    }

    private static void into(ObjectNode node, Thresholds.Step step) {
        node.put("threshold", rounded(step.threshold()))
                .put("answered", step.answered())
                .put("right", step.right());
    }

    private static void into(ObjectNode node, String name, Interval interval) {
        node.putArray(name)
                .add(rounded(interval.value()))
                .add(rounded(interval.low()))
                .add(rounded(interval.high()));
    }

    /** Six digits after the point are more than any figure deserves. */
    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
