package com.heed.lab.sentiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import com.heed.learn.Share;
import com.heed.sentiment.Polarity;
import com.heed.sentiment.SentimentReading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answered cases: how many are passed, by language and kind, and each one that is not. */
final class SentimentCasesRun {
    /** Below this the app says that it is not sure, unless a project sets another threshold. */
    private static final double SURE = 0.6;

    private final @Nullable Path file;
    private final long seed;
    private final List<CaseAnswer> answers;
    private final List<CaseAnswer> measured;
    private final Polarity majority;

    /**
     * Holds the answers.
     *
     * @param file    the cases are from, or null for our lists
     * @param answers of which the model knows not all
     */
    SentimentCasesRun(@Nullable Path file, long seed, List<CaseAnswer> answers) {
        this.file = file;
        this.seed = seed;
        this.answers = List.copyOf(answers);
        this.measured = answers.stream().filter(answer -> !answer.known()).toList();
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("the model knows all of " + answers.size() + " cases");
        }
        this.majority = mostFrequent(measured);
    }

    /** On a tie the first class. */
    private static Polarity mostFrequent(List<CaseAnswer> answers) {
        int[] counts = new int[Polarity.values().length];
        answers.forEach(answer -> counts[answer.asked().label().ordinal()]++);
        int best = 0;
        for (int c = 1; c < counts.length; c++) {
            best = counts[c] > counts[best] ? c : best;
        }
        return Polarity.values()[best];
    }

    private CaseTally tally(List<CaseAnswer> of) {
        return CaseTally.of(of, majority);
    }

    /** In the order in which keys first occur. */
    private static Map<String, List<CaseAnswer>> by(Function<CaseAnswer, String> key, List<CaseAnswer> answers) {
        Map<String, List<CaseAnswer>> groups = new LinkedHashMap<>();
        for (CaseAnswer answer : answers) {
            groups.computeIfAbsent(key.apply(answer), unused -> new ArrayList<>())
                    .add(answer);
        }
        return groups;
    }

    private static Map<String, List<CaseAnswer>> byKind(List<CaseAnswer> answers) {
        return by(answer -> answer.asked().kind(), answers);
    }

    private Map<String, List<CaseAnswer>> byLanguage() {
        return by(CaseAnswer::language, measured);
    }

    void print(PrintWriter out) {
        if (measured.size() < answers.size()) {
            out.println("left out of the figures because the models were trained on them: "
                    + (answers.size() - measured.size()));
        }
        Map<String, List<CaseAnswer>> languages = byLanguage();
        languages.forEach((language, own) -> {
            out.println(CaseTally.heading(language));
            byKind(own).forEach((kind, some) -> out.println(tally(some).line(kind)));
            out.println(tally(own).line("in all"));
        });
        if (languages.size() > 1) {
            out.println(CaseTally.heading("all languages"));
            out.println(tally(measured).line("in all"));
        }
        out.println("majority: always " + majority.key());
        languages.forEach((language, own) -> printFailed(language, own, out));
        out.flush();
    }

    private static void printFailed(String language, List<CaseAnswer> own, PrintWriter out) {
        List<CaseAnswer> failed =
                own.stream().filter(answer -> !answer.isPassed()).toList();
        long unsure = failed.stream()
                .filter(answer -> answer.said().probability() < SURE)
                .count();
        out.printf(
                Locale.ROOT,
                "%s: %d failed, of these %d below %.1f, which the app shows as not sure%n",
                language,
                failed.size(),
                unsure,
                SURE);
        byKind(failed).forEach((kind, some) -> {
            out.println("  " + kind);
            for (CaseAnswer answer : some) {
                out.printf(
                        Locale.ROOT,
                        "    %s, said %s %.2f: %s%n",
                        answer.asked().label().key(),
                        answer.said().polarity().key(),
                        answer.said().probability(),
                        answer.asked().text());
            }
        });
    }

    /** Shares in all, by language, and by kind in each: of the model, of the baselines, and the intervals of all three. */
    ObjectNode metrics() {
        ObjectNode root = Result.metrics("sentiment-cases", seed, null, file, answers.size());
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        ObjectNode baselines = (ObjectNode) root.get("baselines");
        ObjectNode intervals = (ObjectNode) root.get("intervals");
        fill(metrics, CaseTally::heed, CaseTally::count);
        metrics.put("trainedOn", answers.size() - measured.size());
        fill(baselines.putObject("words"), CaseTally::words, CaseTally::count);
        fill(baselines.putObject("majority").put("label", majority.key()), CaseTally::majority, CaseTally::count);
        fill(intervals, CaseTally::heed, CaseTally::interval);
        fill(intervals.putObject("words"), CaseTally::words, CaseTally::interval);
        fill(intervals.putObject("majority"), CaseTally::majority, CaseTally::interval);
        return root;
    }

    private void fill(ObjectNode into, Function<CaseTally, Share> which, BiConsumer<Share, ObjectNode> put) {
        put.accept(which.apply(tally(measured)), into);
        ObjectNode languages = into.putObject("languages");
        byLanguage().forEach((language, own) -> {
            ObjectNode one = languages.putObject(language);
            put.accept(which.apply(tally(own)), one);
            ObjectNode kinds = one.putObject("kinds");
            byKind(own).forEach((kind, some) -> put.accept(which.apply(tally(some)), kinds.putObject(kind)));
        });
    }

    List<ObjectNode> predictions() {
        return answers.stream().map(SentimentCasesRun::prediction).toList();
    }

    private static ObjectNode prediction(CaseAnswer answer) {
        SentimentReading said = answer.said();
        double[] p = {said.negative(), said.neutral(), said.positive()};
        ObjectNode node = Result.object();
        node.put("row", answer.asked().row());
        node.put("language", answer.language());
        node.put("kind", answer.asked().kind());
        node.put("truth", answer.asked().label().key());
        node.put("label", said.polarity().key());
        node.put("p", Result.rounded(said.probability()));
        node.put("passed", answer.isPassed());
        node.put("trainedOn", answer.known());
        ArrayNode top = node.putArray("top");
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
        order.sort(Comparator.comparingDouble(c -> -p[c]));
        for (int c : order) {
            top.addArray().add(SentimentLabels.CLASSES.get(c)).add(Result.rounded(p[c]));
        }
        node.put("words", answer.byWords().polarity().key());
        return node;
    }
}
