package com.heed.lab.urgency;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import com.heed.urgency.LevelProbabilities;
import com.heed.urgency.Urgency;
import com.heed.urgency.UrgencyModel;
import com.heed.urgency.UrgencyReader;
import com.heed.urgency.UrgencyReading;
import com.heed.urgency.UrgencyReason;
import com.heed.urgency.UrgencyRules;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Read contacts with what Heed says of their urgency and, where it is known, how right that is. */
final class UrgencyRun {
    private final UrgencyData data;
    private final UrgencyModel model;
    private final UrgencyModel words;
    private final UrgencyRules rules;
    private final long seed;
    private final List<UrgencyReading> readings;
    private final @Nullable LevelLines lines;
    private int answered;
    private int answeredRight;

    /** @param words a model of words alone, for comparison */
    UrgencyRun(
            UrgencyData data, UrgencyModel model, UrgencyModel words, UrgencyRules rules, double threshold, long seed) {
        this.data = data;
        this.model = model;
        this.words = words;
        this.rules = rules;
        this.seed = seed;
        UrgencyReader reader = new UrgencyReader(rules, model, threshold);
        this.readings = data.test().stream()
                .map(row -> reader.read(row.arrival(), row.facts()))
                .toList();
        List<UrgencyRow> known =
                data.test().stream().filter(row -> row.truth() != null).toList();
        this.lines = known.isEmpty() ? null : lines(known, threshold);
        for (int i = 0; i < readings.size(); i++) {
            if (data.test().get(i).truth() != null && readings.get(i).level() != null) {
                answered++;
                answeredRight += readings.get(i).level() == data.test().get(i).truth() ? 1 : 0;
            }
        }
    }

    private LevelLines lines(List<UrgencyRow> known, double threshold) {
        List<Urgency> truth = new ArrayList<>();
        known.forEach(row -> truth.add(java.util.Objects.requireNonNull(row.truth())));
        LevelLines all = new LevelLines(truth, seed);
        List<LevelProbabilities> probabilities = known.stream()
                .map(row -> model.read(row.arrival()).probabilities())
                .toList();
        all.add("heed", said(known, new UrgencyReader(rules, model, threshold)), probabilities);
        all.add("model", said(known, new UrgencyReader(new UrgencyRules(List.of()), model, threshold)), probabilities);
        all.add(
                "words",
                said(known, new UrgencyReader(new UrgencyRules(List.of()), words, threshold)),
                known.stream()
                        .map(row -> words.read(row.arrival()).probabilities())
                        .toList());
        all.add("rules", said(known, new UrgencyReader(rules, null)), null);
        all.add("medium", Collections.nCopies(known.size(), Urgency.MEDIUM), null);
        all.add("majority", Collections.nCopies(known.size(), mostFrequent(data.train())), null);
        if (data.typed()) {
            all.add(
                    "priority",
                    known.stream()
                            .map(row -> row.typed() == null ? Urgency.MEDIUM : row.typed())
                            .toList(),
                    null);
        }
        return all;
    }

    /** Where nothing is said, the most probable level counts. */
    private static List<Urgency> said(List<UrgencyRow> rows, UrgencyReader reader) {
        List<Urgency> said = new ArrayList<>();
        for (UrgencyRow row : rows) {
            UrgencyReading reading = reader.read(row.arrival(), row.facts());
            said.add(
                    reading.level() != null
                            ? reading.level()
                            : java.util.Objects.requireNonNull(reading.probabilities())
                                    .mostProbable());
        }
        return said;
    }

    private static Urgency mostFrequent(List<UrgencyRow> rows) {
        return Arrays.stream(Urgency.values())
                .max(Comparator.comparingLong(level ->
                        rows.stream().filter(row -> row.truth() == level).count()))
                .orElseThrow();
    }

    String file() {
        return String.valueOf(data.file().getFileName());
    }

    List<UrgencyReading> readings() {
        return readings;
    }

    UrgencyData data() {
        return data;
    }

    long seed() {
        return seed;
    }

    @Nullable
    LevelLines lines() {
        return lines;
    }

    /** Readings by a name, with how many there are of each. */
    Map<String, Integer> counts(Function<UrgencyReading, String> name) {
        Map<String, Integer> counts = new TreeMap<>();
        readings.forEach(reading -> counts.merge(name.apply(reading), 1, Integer::sum));
        return counts;
    }

    static String level(UrgencyReading reading) {
        return reading.level() == null ? "unsure" : reading.level().key();
    }

    void print(PrintWriter out) {
        data.notes().forEach(out::println);
        Map<String, Integer> labels = new TreeMap<>();
        data.train()
                .forEach(row ->
                        labels.merge(row.truth() == null ? "none" : row.truth().key(), 1, Integer::sum));
        out.println("learned from: " + joined(labels));
        if (!model.knowsAnything()) {
            out.println("nothing was found that tells later contacts better than how frequent the levels are");
        }
        out.println(file() + ": " + readings.size() + " read: " + joined(counts(UrgencyRun::level)));
        long floored = readings.stream()
                .filter(reading -> reading.floor() != null && reading.floor().applied())
                .count();
        out.println("raised by a rule: " + floored);
        if (lines != null) {
            lines.print(out);
            if (answered > 0) {
                out.printf(
                        Locale.ROOT, "answered %d, %.3f of them right%n", answered, (double) answeredRight / answered);
            }
        }
        out.flush();
    }

    private static String joined(Map<String, Integer> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((name, count) -> parts.add(count + " " + name));
        return String.join(", ", parts);
    }

    ObjectNode metrics() {
        ObjectNode root = Result.metrics("urgency", seed, data.from(), data.file(), readings.size());
        if (lines != null) {
            lines.into(root);
            ((ObjectNode) root.get("metrics")).put("answered", answered).put("answeredRight", answeredRight);
        }
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        metrics.put("learned", data.train().size());
        metrics.put("knowsAnything", model.knowsAnything());
        ObjectNode levels = metrics.putObject("levels");
        counts(UrgencyRun::level).forEach(levels::put);
        return root;
    }

    List<ObjectNode> predictions() {
        List<ObjectNode> all = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            UrgencyRow row = data.test().get(i);
            UrgencyReading reading = readings.get(i);
            ObjectNode node = Result.object();
            node.put("row", row.row());
            if (row.key() != null) {
                node.put("key", row.key());
            }
            node.put("label", reading.level() == null ? null : reading.level().key());
            node.put("certainty", reading.certainty().key());
            LevelProbabilities p = reading.probabilities();
            if (p != null) {
                if (reading.level() != null) {
                    node.put("p", Result.rounded(p.of(reading.level())));
                }
                ObjectNode levels = node.putObject("levels");
                for (Urgency level : Urgency.values()) {
                    levels.put(level.key(), Result.rounded(p.of(level)));
                }
            }
            if (reading.floor() != null) {
                node.putObject("floor")
                        .put("rule", reading.floor().rule().name())
                        .put("atLeast", reading.floor().rule().atLeast().key())
                        .put("applied", reading.floor().applied());
            }
            ArrayNode reasons = node.putArray("reasons");
            for (UrgencyReason reason : reading.reasons()) {
                ArrayNode one = reasons.addArray().add(reason.key());
                for (Object arg : reason.args()) {
                    if (arg instanceof Double number) {
                        one.add(Result.rounded(number));
                    } else {
                        one.add(arg.toString());
                    }
                }
                one.add(Result.rounded(reason.effect()));
            }
            all.add(node);
        }
        return all;
    }
}
