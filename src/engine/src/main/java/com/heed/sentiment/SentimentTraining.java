package com.heed.sentiment;

import com.heed.evaluation.PairedCases;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import com.heed.sentiment.SentimentExample.Part;
import com.heed.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Adapts the shipped model of a language to one project, and measures what that is worth on the newest half of what people said, in two steps: the third quarter is read by a model that learned from the first half, the
 * last quarter by one that learned from all before it. So every case is younger than all its model learned from, and there are enough cases where there are few corrections. The model that is used afterwards learns from all.
 *
 * <p>People speak up where the shipped model is wrong, so among what they said it looks worse than it is. What is won on cases that it reads wrong and lost on cases that it reads right are therefore two shares, each weighed by how often
 * such a contact is taken to come in. An adaptation is worth using if more is won than lost, and if it certainly kept what the shipped model knows of general sentences of our own that do not anchor it ({@link GeneralCases#isKept}). Otherwise the shipped model stays.
 */
public final class SentimentTraining {
    /** Fewer contacts that people said something about do not move the shipped model of their language. */
    public static final int LEAST = 30;

    /** Without so many among them that the shipped model reads right, nobody can tell what an adaptation would break. */
    public static final int LEAST_RIGHT = 10;

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
                GeneralCases general)
                implements Outcome {
            /** Whether it is worth using instead of the shipped model. */
            public boolean isBetter() {
                long right = test.stream().filter(SentimentCase::shippedRight).count();
                long wrong = test.size() - right;
                if (wrong == 0) {
                    return false;
                }
                double won = (double) newest.onlyNewer() / wrong;
                // Of few cases none may be lost by chance: one more is taken to be lost of two more (Laplace's rule of
                // succession).
                double lost = (newest.onlyFormer() + 1.0) / (right + 2);
                return SentimentAdaptation.READ_WRONG * won > (1 - SentimentAdaptation.READ_WRONG) * lost
                        && general.isKept();
            }
        }

        /**
         * Too few contacts that people said something about, or too few of these that the shipped model reads right.
         *
         * @param right contacts that it reads right
         */
        record TooFew(int contacts, int right) implements Outcome {}
    }

    /**
     * Learns and measures.
     *
     * @param examples in any order
     * @param progress told of step {@code adapting}; may end the work
     * @throws java.util.concurrent.CancellationException if the progress ended it
     */
    public Outcome train(List<SentimentExample> examples, Progress progress) {
        int right = (int) examples.stream()
                .filter(each -> overall(each, part -> shipped.read(part.vector(), part.words()))
                                .polarity()
                        == each.truth())
                .count();
        if (examples.size() < LEAST || right < LEAST_RIGHT) {
            return new Outcome.TooFew(examples.size(), right);
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

    /** Our own general sentences, encoded once a training. Those to anchor that the shipped model reads wrong hold nothing: they would hold it to its errors. */
    private final class General {
        private final List<Part> anchors = new ArrayList<>();
        private final List<Part> held = new ArrayList<>();
        private final List<Polarity> truths = new ArrayList<>();

        General() {
            for (LabelledText text : GeneralSentences.anchors(shipped.language())) {
                Part part = part(text);
                if (shipped.read(part.vector(), part.words()).polarity() == text.label()) {
                    anchors.add(part);
                }
            }
            for (LabelledText text : GeneralSentences.held(shipped.language())) {
                held.add(part(text));
                truths.add(Objects.requireNonNull(text.label()));
            }
        }

        private Part part(LabelledText text) {
            return new Part(
                    text.text(),
                    Words.of(text.text(), shipped.language()),
                    encoding.encode(text.text(), shipped.pooling()));
        }

        GeneralCases measure(SentimentAdaptation adaptation) {
            Map<Polarity, PairedCases> cases = new EnumMap<>(Polarity.class);
            for (int i = 0; i < held.size(); i++) {
                Part part = held.get(i);
                Polarity truth = truths.get(i);
                cases.put(
                        truth,
                        cases.getOrDefault(truth, new PairedCases(0, 0, 0))
                                .with(
                                        shipped.read(part.vector(), part.words())
                                                        .polarity()
                                                == truth,
                                        adaptation
                                                        .read(shipped, part.vector(), part.words())
                                                        .polarity()
                                                == truth));
            }
            return new GeneralCases(cases);
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
