package com.heed.sentiment;

import com.heed.evaluation.PairedCases;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import com.heed.sentiment.SentimentExample.Part;
import com.heed.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Adapts the shipped model of a language to one project, and measures what that is worth on the newest half of what people said, in two steps: the third quarter is read by a model that learned from the first half, the
 * last quarter by one that learned from all before it. So every case is younger than all its model learned from, and there are enough cases where there are few corrections. The model that is used afterwards learns from all.
 *
 * <p>It is worth using if it reads more of these cases right than the shipped model, and does not read those of our own general sentences that do not anchor it worse for certain ({@link PairedCases#isSurelyWorse}). Otherwise the shipped model stays.
 */
public final class SentimentTraining {
    /** Fewer contacts that people said something about do not move the shipped model of their language. */
    public static final int LEAST = 30;

    private final SentimentModel shipped;
    private final SentimentTrainer.Encoding encoding;

    /**
     * @param shipped  to be adapted
     * @param encoding encodes in its language
     */
    public SentimentTraining(SentimentModel shipped, SentimentTrainer.Encoding encoding) {
        this.shipped = shipped;
        this.encoding = encoding;
    }

    /** The endings of a training. */
    public sealed interface Outcome {
        /**
         * An adaptation, and what was measured.
         *
         * @param adaptation learned from all examples, without a number
         * @param examples   oldest first
         * @param test       the newer half of them, in the same order
         * @param newest     the shipped model against the adapted one on {@code test}
         * @param general    the same on general sentences of our own
         */
        record Learned(
                SentimentAdaptation adaptation,
                List<SentimentExample> examples,
                List<SentimentCase> test,
                PairedCases newest,
                PairedCases general)
                implements Outcome {
            /** Whether it is worth using instead of the shipped model. */
            public boolean isBetter() {
                return newest.isBetter() && !general.isSurelyWorse();
            }
        }

        /** Too few contacts that people said something about. */
        record TooFew(int contacts) implements Outcome {}
    }

    /**
     * Learns and measures.
     *
     * @param examples in any order
     * @param progress told of step {@code adapting}; may end the work
     * @throws java.util.concurrent.CancellationException if the progress ended it
     */
    public Outcome train(List<SentimentExample> examples, Progress progress) {
        if (examples.size() < LEAST) {
            return new Outcome.TooFew(examples.size());
        }
        List<SentimentExample> byTime = examples.stream()
                .sorted(Comparator.comparing(SentimentExample::at).thenComparingLong(SentimentExample::id))
                .toList();
        int half = byTime.size() / 2;
        int threeQuarters = half + (byTime.size() - half) / 2;
        Work work = new Work(progress, "adapting", 4);
        General general = new General();
        work.done(1);
        List<SentimentCase> test = new ArrayList<>(cases(byTime, half, threeQuarters, general.anchors));
        work.done(1);
        test.addAll(cases(byTime, threeQuarters, byTime.size(), general.anchors));
        work.done(1);
        SentimentAdaptation adaptation = SentimentAdaptation.learn(shipped, byTime, general.anchors);
        work.end();
        PairedCases newest = new PairedCases(0, 0, 0);
        for (SentimentCase each : test) {
            newest = newest.with(each.shippedRight(), each.adaptedRight());
        }
        return new Outcome.Learned(adaptation, byTime, List.copyOf(test), newest, general.measure(adaptation));
    }

    /** Our own general sentences, encoded. */
    private final class General {
        private final List<Part> anchors = new ArrayList<>();
        private final List<Part> held = new ArrayList<>();
        private final List<Polarity> truths = new ArrayList<>();

        General() {
            List<LabelledText> sentences = GeneralSentences.of(shipped.language());
            for (int i = 0; i < sentences.size(); i++) {
                String text = sentences.get(i).text();
                Part part =
                        new Part(text, Words.of(text, shipped.language()), encoding.encode(text, shipped.pooling()));
                if (i % 2 == 0) {
                    anchors.add(part);
                } else {
                    held.add(part);
                    truths.add(Objects.requireNonNull(sentences.get(i).label()));
                }
            }
        }

        PairedCases measure(SentimentAdaptation adaptation) {
            PairedCases cases = new PairedCases(0, 0, 0);
            for (int i = 0; i < held.size(); i++) {
                Part part = held.get(i);
                cases = cases.with(
                        shipped.read(part.vector(), part.words()).polarity() == truths.get(i),
                        adaptation.read(shipped, part.vector(), part.words()).polarity() == truths.get(i));
            }
            return cases;
        }
    }

    /** Those from {@code start} on, before {@code end}, read by a model that learned from all before {@code start}. */
    private List<SentimentCase> cases(List<SentimentExample> byTime, int start, int end, List<Part> anchors) {
        SentimentAdaptation before = SentimentAdaptation.learn(shipped, byTime.subList(0, start), anchors);
        return byTime.subList(start, end).stream()
                .map(each -> new SentimentCase(
                        each,
                        overall(each, part -> before.read(shipped, part.vector(), part.words())),
                        overall(each, part -> shipped.read(part.vector(), part.words())),
                        overall(each, part -> shipped.read(part.words())),
                        start))
                .toList();
    }

    /** Whether an adaptation was made for the model that is adapted here. */
    public boolean adapts(SentimentAdaptation adaptation) {
        return adaptation.fits(shipped);
    }

    /** Reading of a contact by an adaptation of the shipped model, as an agent would see it. */
    public SentimentReading read(SentimentExample example, SentimentAdaptation adaptation) {
        return overall(example, part -> adaptation.read(shipped, part.vector(), part.words()));
    }

    private static SentimentReading overall(SentimentExample example, Function<Part, SentimentReading> reading) {
        return Conversations.mean(example.parts().stream().map(reading).toList());
    }
}
