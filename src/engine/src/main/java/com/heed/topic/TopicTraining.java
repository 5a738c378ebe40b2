package com.heed.topic;

import com.heed.Language;
import com.heed.evaluation.LearningCurve;
import com.heed.intent.IntentModel;
import com.heed.intent.IntentText;
import com.heed.intent.IntentTrainer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the topics of one project in one language from its resolved contacts, and measures what it learned on the newest of them: these are never learned from before they are measured.
 * Where to be sure is set on the contacts before those. The model that is used afterwards learns from all.
 */
public final class TopicTraining {
    /** Fewer contacts of a language teach nothing that could be measured. */
    public static final int LEAST_CONTACTS = 60;

    /** A topic with fewer contacts is not learned; its contacts stand for those that are about none of the topics. */
    public static final int LEAST_PER_TOPIC = 5;

    private static final double TEST_SHARE = 0.2;
    private static final double DEV_SHARE = 0.15;

    private final Language language;
    private final double wantedPrecision;
    private final long seed;

    /** @param wantedPrecision share in (0, 1) of the sure answers that have to be right */
    public TopicTraining(Language language, double wantedPrecision, long seed) {
        if (!(wantedPrecision > 0 && wantedPrecision < 1)) {
            throw new IllegalArgumentException("wanted precision " + wantedPrecision + " must be in (0, 1)");
        }
        this.language = language;
        this.wantedPrecision = wantedPrecision;
        this.seed = seed;
    }

    /** What was said of a contact, and what is true. */
    public record Said(Topic topic, String truth) {}

    /** The endings of a training. */
    public sealed interface Outcome {
        /**
         * A model, and what was measured.
         *
         * @param model     learned from every contact
         * @param threshold probability that reached the wanted precision; 1 if none did
         * @param test      the newest contacts, as a model read them that had not learned from them
         * @param earlier   the contacts that model had learned from, or was set on
         * @param growth    how right models were that learned from a part of these; empty where that was not measured
         */
        record Learned(
                IntentModel model,
                double threshold,
                List<TopicCase> test,
                List<TopicExample> earlier,
                List<LearningCurve.Point> growth)
                implements Outcome {
            /** What was said of the newest contacts at the threshold. */
            public List<Said> said() {
                return test.stream()
                        .map(each -> new Said(
                                TopicModel.topic(each.example().text().clean(), each.reading(), threshold, 0),
                                each.example().label()))
                        .toList();
            }

            /** The model under its number. */
            public TopicModel numbered(int number) {
                return new TopicModel(
                        number,
                        model,
                        threshold,
                        TopicProfile.of(said().stream().map(Said::topic).toList()));
            }
        }

        /** Too few contacts, or all about one topic. */
        record TooFew(Language language, int contacts, int topics) implements Outcome {}
    }

    /** @param examples in any order */
    public Outcome train(List<TopicExample> examples) {
        List<TopicExample> byTime = examples.stream()
                .sorted(Comparator.comparing(TopicExample::at).thenComparingLong(TopicExample::id))
                .toList();
        int test = (int) Math.round(byTime.size() * (1 - TEST_SHARE));
        int dev = (int) Math.round(test * (1 - DEV_SHARE));
        List<TopicExample> oldest = byTime.subList(0, dev);
        List<String> topics = topics(oldest);
        if (byTime.size() < LEAST_CONTACTS || topics.size() < 2) {
            return new Outcome.TooFew(language, byTime.size(), topics.size());
        }
        IntentModel measured = model(topics, oldest, byTime.subList(dev, test));
        List<TopicExample> devPart = byTime.subList(dev, test);
        double threshold = Precision.threshold(
                devPart.stream().map(e -> measured.read(e.text())).toList(),
                devPart.stream().mapToInt(e -> topics.indexOf(e.label())).toArray(),
                wantedPrecision);
        List<TopicCase> cases = byTime.subList(test, byTime.size()).stream()
                .map(e -> new TopicCase(
                        e,
                        measured.read(e.text()),
                        measured.readByTerms(e.text().clean())))
                .toList();
        return new Outcome.Learned(
                model(topics(byTime), byTime, List.of()), threshold, cases, byTime.subList(0, test), List.of());
    }

    /** Topics with enough contacts, by name. */
    private static List<String> topics(List<TopicExample> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(example -> counts.merge(example.label(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= LEAST_PER_TOPIC)
                .map(Map.Entry::getKey)
                .toList();
    }

    private IntentModel model(List<String> topics, List<TopicExample> train, List<TopicExample> dev) {
        List<IntentText> foreign = train.stream()
                .filter(example -> !topics.contains(example.label()))
                .map(TopicExample::text)
                .toList();
        return new IntentTrainer(language, topics, seed).train(labelled(topics, train), labelled(topics, dev), foreign);
    }

    private static IntentTrainer.Labelled labelled(List<String> topics, List<TopicExample> examples) {
        List<IntentText> texts = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (TopicExample example : examples) {
            int label = topics.indexOf(example.label());
            if (label >= 0) {
                texts.add(example.text());
                labels.add(label);
            }
        }
        return new IntentTrainer.Labelled(
                texts, labels.stream().mapToInt(Integer::intValue).toArray());
    }
}
