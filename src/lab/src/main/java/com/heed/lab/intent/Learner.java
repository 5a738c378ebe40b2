package com.heed.lab.intent;

import com.heed.Language;
import com.heed.evaluation.KeywordRules;
import com.heed.intent.IntentModel;
import com.heed.intent.IntentText;
import com.heed.intent.IntentTrainer;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.WrongUse;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.text.Words;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Learns labels of texts that were encoded once, and answers for others.
 *
 * @param foreign label of texts about none of the classes, or null
 */
record Learner(
        OnnxSentenceEncoder encoder,
        Language language,
        @Nullable String foreign,
        long seed,
        int threads,
        PrintWriter err) {

    /** Labelled rows with their encoded texts. */
    record Rows(List<IntentText> texts, List<String> labels) {
        Rows at(int[] some) {
            return new Rows(
                    IntStream.of(some).mapToObj(texts::get).toList(),
                    IntStream.of(some).mapToObj(labels::get).toList());
        }
    }

    /** A trained model and the rules learned from the same rows. @param trained (classes) rows of each class */
    record Learned(IntentModel model, KeywordRules rules, List<Integer> trained) {}

    Rows encode(IntentTable table, String what) {
        Progress progress = new Progress(err, what, table.texts().size());
        return new Rows(
                Parallel.map(
                        table.texts().size(),
                        threads,
                        progress,
                        i -> IntentText.of(table.texts().get(i), IntentTrainer.MOST_TOKENS, this::encode)
                                .knowing(table.facts().get(i))),
                table.labels());
    }

    private TextVector encode(String text, TokenPooling pooling) {
        try {
            return encoder.encode(text, language, pooling);
        } catch (EncoderUnavailableException e) {
            throw new WrongUse("The sentence encoder cannot be loaded here: " + e.getMessage());
        }
    }

    /** The classes of rows, in the order of the alphabet. */
    List<String> names(List<String> labels) {
        TreeSet<String> names = new TreeSet<>(labels);
        names.remove("");
        names.removeIf(label -> label.equals(foreign));
        return List.copyOf(names);
    }

    /**
     * Learns.
     *
     * @param dev  to weigh on; may be empty
     * @param what that is learned from, for a sentence
     * @throws WrongUse if there are fewer than two classes, or too few rows
     */
    Learned learn(Rows train, Rows dev, String what) {
        List<String> names = names(train.labels);
        if (names.size() < 2) {
            throw new WrongUse(what + " has "
                    + (names.isEmpty() ? "no label" : "one label, '" + names.get(0) + "'")
                    + "; two or more are needed to learn from.");
        }
        List<IntentText> outside = new ArrayList<>();
        IntentTrainer.Labelled inside = sorted(train, names, outside);
        if (inside.texts().size() < IntentTrainer.LEAST_TEXTS) {
            throw new WrongUse(what + " has " + inside.texts().size() + " labelled texts; " + IntentTrainer.LEAST_TEXTS
                    + " are the least to learn from.");
        }
        IntentTrainer.Labelled weighed = sorted(dev, names, outside);
        List<List<String>> words =
                inside.texts().stream().map(text -> words(text.clean())).toList();
        Integer[] counts = new Integer[names.size()];
        java.util.Arrays.fill(counts, 0);
        for (int label : inside.labels()) {
            counts[label]++;
        }
        return new Learned(
                train(names, inside, weighed, outside),
                KeywordRules.learn(words, inside.labels(), names.size()),
                List.of(counts));
    }

    private IntentModel train(
            List<String> names,
            IntentTrainer.Labelled inside,
            IntentTrainer.Labelled weighed,
            List<IntentText> outside) {
        return new IntentTrainer(language, names, seed)
                .train(inside, weighed, outside, null, threads, com.heed.learn.Progress.NONE);
    }

    /** Rows with a class; foreign ones are put aside, others left out. */
    private IntentTrainer.Labelled sorted(Rows rows, List<String> names, List<IntentText> outside) {
        List<IntentText> texts = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < rows.texts.size(); i++) {
            String label = rows.labels.get(i);
            int index = names.indexOf(label);
            if (label.equals(foreign)) {
                outside.add(rows.texts.get(i));
            } else if (index >= 0) {
                texts.add(rows.texts.get(i));
                labels.add(index);
            }
        }
        return new IntentTrainer.Labelled(
                texts, labels.stream().mapToInt(Integer::intValue).toArray());
    }

    private List<String> words(String clean) {
        return Words.of(clean, language).stream().map(Words.Word::text).toList();
    }

    /** Answers for texts as the app would, each encoded for this model. */
    List<Answer> answer(Learned learned, IntentTable asked, String what) {
        IntentModel model = learned.model;
        Progress progress = new Progress(err, what, asked.texts().size());
        return Parallel.map(asked.texts().size(), threads, progress, i -> {
            String clean = asked.texts().get(i);
            List<String> facts = asked.facts().get(i);
            TextVector vector = encode(clean, model.pooling());
            return answer(learned, clean, model.read(clean, facts, vector), model.voices(clean, facts, vector));
        });
    }

    /** Answers for texts that were encoded to be learned from. */
    List<Answer> answer(Learned learned, List<IntentText> texts) {
        Progress progress = new Progress(err, "reading", texts.size());
        return Parallel.map(texts.size(), threads, progress, i -> {
            IntentText text = texts.get(i);
            return answer(learned, text.clean(), learned.model.read(text), learned.model.voices(text));
        });
    }

    private Answer answer(
            Learned learned, String clean, com.heed.intent.IntentReading whole, Map<String, double[]> voices) {
        List<String> words = words(clean);
        Map<String, Integer> said = new LinkedHashMap<>();
        voices.forEach((name, p) -> said.put(name, best(p)));
        return new Answer(
                whole, learned.model.readByTerms(clean), learned.rules.of(words), learned.rules.clues(words), said);
    }

    private static int best(double[] p) {
        int best = 0;
        for (int c = 1; c < p.length; c++) {
            best = p[c] > p[best] ? c : best;
        }
        return best;
    }
}
