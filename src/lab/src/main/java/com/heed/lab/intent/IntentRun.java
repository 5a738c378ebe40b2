package com.heed.lab.intent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.evaluation.EvaluatedCase;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.EvaluatedFeature.Rival;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.evaluation.Excerpt;
import com.heed.intent.IntentReading;
import com.heed.lab.evaluation.Measured;
import com.heed.lab.report.ClassScores;
import com.heed.lab.run.Result;
import com.heed.lab.run.WrongUse;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Read texts with what the model says of them and, where labels are known, how right that is. */
final class IntentRun {
    private static final int TOP = 5;
    private static final int SHOWN_UNSEEN = 5;

    private final Path file;
    private final IntentTable asked;
    private final List<String> names;
    private final IntentSplit.Answers given;
    private final List<IntentReading> readings;
    private final List<Path> train;
    private final long seed;
    private final boolean compare;
    private final TreeSet<String> unseen = new TreeSet<>();
    private final @Nullable ClassScores scores;
    private @Nullable RankScores ranks;
    private final @Nullable Measured measured;
    private final @Nullable ScopeScores scope;
    private int known;
    private int answered;
    private int answeredRight;

    /**
     * Measures.
     *
     * @param file    the rows are from
     * @param compare whether the parts of the model are shown beside it
     * @throws WrongUse if the labelled rows prove nothing: none has a known class, or all were refused
     */
    IntentRun(
            Path file,
            IntentSplit.Answers given,
            @Nullable String outOfScope,
            List<Path> train,
            EvaluationOptions options,
            boolean compare) {
        this.file = file;
        this.given = given;
        this.asked = given.rows();
        this.names = given.names();
        this.readings = given.answers().stream().map(Answer::whole).toList();
        this.train = train;
        this.seed = options.seed();
        this.compare = compare;
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
        requireProof(inside);
        this.scores = inside.isEmpty() ? null : scores(inside);
        this.measured = inside.isEmpty() ? null : new Measured(evaluation(inside, options));
        this.scope = inside.isEmpty() || inside.size() == labelled.size() ? null : scope(labelled, outOfScope);
    }

    private void requireProof(List<Integer> inside) {
        if (!inside.isEmpty()
                && inside.stream().noneMatch(i -> names.contains(asked.labels().get(i)))) {
            throw new WrongUse("No row of '" + file + "' has a label that was learned; it has "
                    + String.join(", ", unseen.stream().limit(SHOWN_UNSEEN).toList()) + ", and "
                    + String.join(", ", names.stream().limit(SHOWN_UNSEEN).toList())
                    + " were learned. Is --label the same column in both files?");
        }
        if (!inside.isEmpty() && inside.stream().allMatch(i -> readings.get(i).refused())) {
            throw new WrongUse(
                    "All " + inside.size() + " labelled rows of '" + file
                            + "' were refused as about none of the classes, so there is nothing to measure. Do --train and --test hold texts of the same kind?");
        }
    }

    /** All classes: those learned, and those of the test that no training row has, which are never said. */
    private List<String> allNames() {
        List<String> all = new ArrayList<>(names);
        all.addAll(unseen);
        return all;
    }

    private ClassScores scores(List<Integer> rows) {
        List<String> all = allNames();
        int[] truth = new int[rows.size()];
        double[][] said = new double[rows.size()][];
        double[][] terms = new double[rows.size()][];
        for (int k = 0; k < truth.length; k++) {
            int i = rows.get(k);
            IntentReading reading = readings.get(i);
            truth[k] = all.indexOf(asked.labels().get(i));
            said[k] = java.util.Arrays.copyOf(reading.probabilities(), all.size());
            terms[k] = java.util.Arrays.copyOf(given.answers().get(i).byTerms().probabilities(), all.size());
            if (!reading.refused()) {
                answered++;
                answeredRight += reading.best() == truth[k] ? 1 : 0;
            }
        }
        known = truth.length;
        ranks = RankScores.of(truth, said);
        return new ClassScores(all, seed)
                .add("heed", truth, said)
                .add("words", truth, terms)
                .addMajority(truth);
    }

    private Evaluation evaluation(List<Integer> rows, EvaluationOptions options) {
        List<String> all = allNames();
        List<EvaluatedCase> cases = new ArrayList<>();
        Map<String, int[]> voices = new LinkedHashMap<>();
        int[] keyword = new int[rows.size()];
        int[] words = new int[rows.size()];
        for (int k = 0; k < rows.size(); k++) {
            int i = rows.get(k);
            Answer answer = given.answers().get(i);
            keyword[k] = answer.keyword();
            words[k] = answer.byTerms().best();
            int place = k;
            answer.voices()
                    .forEach(
                            (name, said) -> voices.computeIfAbsent(name, unused -> new int[rows.size()])[place] = said);
            cases.add(new EvaluatedCase(
                    Long.toString(asked.rows()[i]),
                    all.indexOf(asked.labels().get(i)),
                    java.util.Arrays.copyOf(answer.whole().probabilities(), all.size()),
                    answer.whole().refused(),
                    asked.groups().get(i),
                    Excerpt.of(asked.texts().get(i)),
                    answer.clues()));
        }
        int[] truths = cases.stream().mapToInt(EvaluatedCase::truth).toArray();
        List<Rival> rivals = new ArrayList<>();
        rivals.add(Rival.majority(truths, all.size()));
        rivals.add(Rival.baseline(EvaluatedFeature.KEYWORD, keyword));
        rivals.add(Rival.baseline(EvaluatedFeature.WORDS, words));
        if (compare) {
            voices.remove("terms");
            voices.forEach((name, said) -> rivals.add(Rival.candidate(name, said)));
        }
        List<Integer> trained = new ArrayList<>(given.trained());
        unseen.forEach(unused -> trained.add(0));
        return Evaluation.of(new EvaluatedFeature("intent", all, cases, rivals, trained), options)
                .with(given.growth());
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
        return String.valueOf(file.getFileName());
    }

    boolean inTurns() {
        return given.inTurns();
    }

    int repeated() {
        return given.repeated();
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
    Measured measured() {
        return measured;
    }

    @Nullable
    ScopeScores scopeScores() {
        return scope;
    }

    void print(PrintWriter out) {
        out.println(file() + ": " + rows() + " rows, " + refused() + " refused as about none of " + names.size()
                + " classes");
        if (given.repeated() > 0) {
            out.println(given.repeated() + " rows of the test are left out because their text was learned from");
        }
        if (!unseen.isEmpty()) {
            out.println("labels that no training row has count as wrong: "
                    + String.join(", ", unseen.stream().limit(SHOWN_UNSEEN).toList())
                    + (unseen.size() > SHOWN_UNSEEN ? " and " + (unseen.size() - SHOWN_UNSEEN) + " more" : ""));
        }
        if (scores != null) {
            scores.print(out);
            if (ranks != null) {
                ranks.print(out);
            }
            if (answered > 0) {
                out.printf(
                        Locale.ROOT,
                        "answered %d of %d, %.4f of them right%n",
                        answered,
                        known,
                        (double) answeredRight / answered);
            }
        }
        if (measured != null) {
            measured.print(out);
            if (compare) {
                measured.printCandidates(out);
            }
        }
        if (scope != null) {
            scope.print(out);
        }
        out.flush();
    }

    ObjectNode metrics() {
        ObjectNode root = Result.metrics("intent", seed, train.get(0), file, rows());
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        if (ranks != null) {
            ranks.into(metrics);
        }
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
        if (measured != null) {
            measured.into(root);
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
