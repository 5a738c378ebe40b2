package com.heed.lab.intent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.intent.IntentReading;
import com.heed.lab.input.Table;
import com.heed.lab.report.ClassScores;
import com.heed.lab.run.Result;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Read texts with what the model says of them and, where labels are known, how right that is. */
final class IntentRun {
    private static final int TOP = 5;
    private static final int SHOWN_UNSEEN = 5;

    private final Table table;
    private final IntentTable asked;
    private final List<String> names;
    private final List<IntentReading> readings;
    private final List<IntentReading> byTerms;
    private final List<Path> train;
    private final long seed;
    private final TreeSet<String> unseen = new TreeSet<>();
    private final @Nullable ClassScores scores;
    private final @Nullable ScopeScores scope;
    private int known;
    private int answered;
    private int answeredRight;

    IntentRun(
            Table table,
            IntentTable asked,
            List<String> names,
            @Nullable String outOfScope,
            List<IntentReading> readings,
            List<IntentReading> byTerms,
            List<Path> train,
            long seed) {
        this.table = table;
        this.asked = asked;
        this.names = names;
        this.readings = readings;
        this.byTerms = byTerms;
        this.train = train;
        this.seed = seed;
        List<Integer> inside = new ArrayList<>();
        List<Integer> labelled = new ArrayList<>();
        for (int i = 0; i < asked.labels().size(); i++) {
            String label = asked.labels().get(i);
            if (label.isEmpty()) {
                continue;
            }
            labelled.add(i);
            if (!label.equals(outOfScope)) {
                inside.add(i);
                if (!names.contains(label)) {
                    unseen.add(label);
                }
            }
        }
        this.scores = inside.isEmpty() ? null : scores(inside);
        this.scope = inside.isEmpty() || inside.size() == labelled.size() ? null : scope(labelled, outOfScope);
    }

    /** Labels that stand in no training row count as classes that are never said. */
    private ClassScores scores(List<Integer> rows) {
        List<String> all = new ArrayList<>(names);
        all.addAll(unseen);
        int[] truth = new int[rows.size()];
        double[][] said = new double[rows.size()][];
        double[][] terms = new double[rows.size()][];
        for (int k = 0; k < truth.length; k++) {
            int i = rows.get(k);
            IntentReading reading = readings.get(i);
            truth[k] = all.indexOf(asked.labels().get(i));
            said[k] = java.util.Arrays.copyOf(reading.probabilities(), all.size());
            terms[k] = java.util.Arrays.copyOf(byTerms.get(i).probabilities(), all.size());
            if (!reading.refused()) {
                answered++;
                answeredRight += reading.best() == truth[k] ? 1 : 0;
            }
        }
        known = truth.length;
        return new ClassScores(all, (texts, name) -> name, seed)
                .add("heed", truth, said)
                .add("words", truth, terms)
                .addMajority(truth);
    }

    private ScopeScores scope(List<Integer> rows, @Nullable String outOfScope) {
        double[] inScope = new double[rows.size()];
        boolean[] isKnown = new boolean[rows.size()];
        boolean[] refused = new boolean[rows.size()];
        for (int k = 0; k < inScope.length; k++) {
            IntentReading reading = readings.get(rows.get(k));
            inScope[k] = reading.inScope();
            isKnown[k] = !asked.labels().get(rows.get(k)).equals(outOfScope);
            refused[k] = reading.refused();
        }
        return ScopeScores.of(inScope, isKnown, refused);
    }

    String file() {
        return String.valueOf(table.file().getFileName());
    }

    int rows() {
        return readings.size();
    }

    int classes() {
        return names.size();
    }

    long seed() {
        return seed;
    }

    int refused() {
        return (int) readings.stream().filter(IntentReading::refused).count();
    }

    @Nullable
    ClassScores classScores() {
        return scores;
    }

    @Nullable
    ScopeScores scopeScores() {
        return scope;
    }

    void print(PrintWriter out) {
        out.println(file() + ": " + rows() + " rows, " + refused() + " refused as about none of " + names.size()
                + " classes");
        if (!unseen.isEmpty()) {
            out.println("labels that no training row has count as wrong: "
                    + String.join(", ", unseen.stream().limit(SHOWN_UNSEEN).toList())
                    + (unseen.size() > SHOWN_UNSEEN ? " and " + (unseen.size() - SHOWN_UNSEEN) + " more" : ""));
        }
        if (scores != null) {
            scores.print(out);
            if (answered > 0) {
                out.printf(
                        Locale.ROOT,
                        "answered %d of %d, %.4f of them right%n",
                        answered,
                        known,
                        (double) answeredRight / answered);
            }
        }
        if (scope != null) {
            scope.print(out);
        }
        out.flush();
    }

    ObjectNode metrics() {
        ObjectNode root = Result.metrics("intent", seed, train.get(0), table.file(), rows());
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        if (scores != null) {
            scores.into(root);
            metrics.put("answered", answered);
            metrics.put("answeredRight", answeredRight);
        }
        metrics.put("refused", refused());
        metrics.put("unseenLabels", unseen.size());
        if (scope != null) {
            scope.into(metrics);
        }
        return root;
    }

    List<ObjectNode> predictions() {
        List<ObjectNode> all = new ArrayList<>();
        for (int i = 0; i < rows(); i++) {
            IntentReading reading = readings.get(i);
            List<IntentReading.Guess> top = reading.top(TOP);
            ObjectNode node = Result.object();
            node.put("row", asked.rows()[i]);
            node.put("label", reading.refused() ? null : top.get(0).name());
            node.put("p", Result.rounded(top.get(0).probability()));
            ArrayNode guesses = node.putArray("top");
            for (IntentReading.Guess guess : top) {
                guesses.addArray().add(guess.name()).add(Result.rounded(guess.probability()));
            }
            node.put("in_scope", Result.rounded(reading.inScope()));
            all.add(node);
        }
        return all;
    }
}
