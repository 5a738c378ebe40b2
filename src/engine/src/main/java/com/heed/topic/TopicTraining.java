package com.heed.topic;

import com.heed.Language;
import com.heed.evaluation.LearningCurve;
import com.heed.evaluation.PairedCases;
import com.heed.intent.IntentModel;
import com.heed.intent.IntentReading;
import com.heed.intent.IntentText;
import com.heed.intent.IntentTrainer;
import com.heed.learn.Progress;
import com.heed.learn.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Learns the topics of one project in one language from its resolved contacts, and measures what it learned on the newest of them: these are never learned from before they are measured.
 * Where to be sure is set on the contacts before those. The model that is used afterwards learns from all.
 */
public final class TopicTraining {
    /** Fewer contacts of a language teach nothing that could be measured. */
    public static final int LEAST_CONTACTS = 60;

    /** A topic with fewer contacts is not learned; its contacts stand for those that are about none of the topics. */
    public static final int LEAST_PER_TOPIC = 5;

    /** The learning curve is drawn between these numbers of contacts: below it says nothing, above it costs too much. */
    private static final int LEAST_TO_GROW = 200;

    private static final int MOST_TO_GROW = 5_000;

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

            /** The same, but no probability is sure enough: it says what it thinks and never acts by itself. */
            public Learned onlySaying() {
                return new Learned(model, Precision.NEVER, test, earlier, growth);
            }

            /**
             * The model in use against the one that was measured, on the newest contacts, which neither has learned from: those that arrived since the model in use was made.
             *
             * @param since when that was
             */
            public PairedCases against(TopicModel champion, Instant since) {
                PairedCases cases = new PairedCases(0, 0, 0);
                for (TopicCase each : test) {
                    TopicExample example = each.example();
                    if (example.at().isAfter(since)) {
                        cases = cases.with(
                                isRight(champion.model().read(example.text()), example),
                                isRight(each.reading(), example));
                    }
                }
                return cases;
            }

            private static boolean isRight(IntentReading reading, TopicExample example) {
                return reading.names().get(reading.best()).equals(example.label());
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

        /**
         * The model in use, trained further on what has come since; too little to measure anew, so threshold, profile and report stay those of the last training from nothing.
         *
         * @param before the model that was in use
         */
        record Refreshed(IntentModel model, TopicModel before) implements Outcome {
            /** The model under its number. */
            public TopicModel numbered(int number) {
                return new TopicModel(number, model, before.threshold(), before.profile());
            }
        }

        /** Too few contacts, or all about one topic. */
        record TooFew(Language language, int contacts, int topics) implements Outcome {}
    }

    /**
     * Learns anew and measures, or, where few contacts have come since the last training from nothing, learns further.
     *
     * @param examples in any order
     * @param inUse    the model in use, or null
     * @param threads  used at most, of low priority
     * @param progress told of the trainer's steps; may end the work
     * @throws java.util.concurrent.CancellationException if the progress ended it
     */
    public Outcome train(List<TopicExample> examples, @Nullable TopicModel inUse, int threads, Progress progress) {
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
        Trainer trainer = new Trainer(threads, progress);
        List<String> all = topics(byTime);
        if (inUse != null && trainer.refreshes(all, byTime, inUse.model())) {
            return new Outcome.Refreshed(trainer.model(all, byTime, List.of(), inUse.model()), inUse);
        }
        List<TopicExample> devPart = byTime.subList(dev, test);
        IntentModel measured = trainer.model(topics, oldest, devPart, null);
        double threshold = Precision.threshold(
                devPart.stream().map(e -> measured.read(e.text())).toList(),
                devPart.stream().mapToInt(e -> topics.indexOf(e.label())).toArray(),
                wantedPrecision);
        List<TopicExample> newest = byTime.subList(test, byTime.size());
        List<TopicCase> cases = newest.stream()
                .map(e -> new TopicCase(
                        e,
                        measured.read(e.text()),
                        measured.readByTerms(e.text().clean())))
                .toList();
        List<LearningCurve.Point> growth = oldest.size() < LEAST_TO_GROW || oldest.size() > MOST_TO_GROW
                ? List.of()
                : growth(trainer, topics, oldest, devPart, newest, right(measured, newest));
        return new Outcome.Learned(
                trainer.model(all, byTime, List.of(), null), threshold, cases, byTime.subList(0, test), growth);
    }

    /** Models of the newest quarter and the newest half of what was learned from, and of all of it, on the same contacts. */
    private static List<LearningCurve.Point> growth(
            Trainer trainer,
            List<String> topics,
            List<TopicExample> oldest,
            List<TopicExample> devPart,
            List<TopicExample> newest,
            int right) {
        List<LearningCurve.Point> points = new ArrayList<>();
        for (int part : new int[] {4, 2}) {
            List<TopicExample> some = oldest.subList(oldest.size() - oldest.size() / part, oldest.size());
            List<String> known = topics(some).stream().filter(topics::contains).toList();
            if (known.size() < 2) {
                return List.of();
            }
            int correct = right(trainer.model(known, some, devPart, null), newest);
            points.add(new LearningCurve.Point(some.size(), new Share(correct, newest.size()).interval()));
        }
        points.add(new LearningCurve.Point(oldest.size(), new Share(right, newest.size()).interval()));
        return points;
    }

    private static int right(IntentModel model, List<TopicExample> contacts) {
        int right = 0;
        for (TopicExample contact : contacts) {
            IntentReading reading = model.read(contact.text());
            right += reading.names().get(reading.best()).equals(contact.label()) ? 1 : 0;
        }
        return right;
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

    private final class Trainer {
        private final int threads;
        private final Progress progress;

        Trainer(int threads, Progress progress) {
            this.threads = threads;
            this.progress = progress;
        }

        boolean refreshes(List<String> topics, List<TopicExample> train, IntentModel previous) {
            return new IntentTrainer(language, topics, seed)
                    .refreshes(previous, labelled(topics, train).texts().size());
        }

        IntentModel model(
                List<String> topics, List<TopicExample> train, List<TopicExample> dev, @Nullable IntentModel previous) {
            List<IntentText> foreign = train.stream()
                    .filter(example -> !topics.contains(example.label()))
                    .map(TopicExample::text)
                    .toList();
            return new IntentTrainer(language, topics, seed)
                    .train(labelled(topics, train), labelled(topics, dev), foreign, previous, threads, progress);
        }
    }

    private static IntentTrainer.Labelled labelled(List<String> topics, List<TopicExample> examples) {
        List<IntentText> texts = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        for (TopicExample example : examples) {
            int label = topics.indexOf(example.label());
            if (label >= 0) {
                texts.add(example.text());
                labels.add(label);
                weights.add(example.weight());
            }
        }
        float[] counts = new float[weights.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = weights.get(i);
        }
        return new IntentTrainer.Labelled(
                texts, labels.stream().mapToInt(Integer::intValue).toArray(), counts);
    }
}
