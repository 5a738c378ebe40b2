package com.heed.lab.ranking;

import com.heed.Language;
import com.heed.learn.LinearModel;
import com.heed.learn.Rows;
import com.heed.ranking.ChoiceRegression;
import com.heed.ranking.FitSign;
import com.heed.ranking.PastReply;
import com.heed.ranking.Ranked;
import com.heed.ranking.Turn;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What ranking by attention has to be better than: a trained sum of six signs, none of which is attention. BM25 of the last turn and of the last three, the cosine of both with the answer, a learned linear projection, and the replies to the nearest earlier conversations. Projection and
 * weights are learned from the same pairs as a ranker: the projection on four fifths of the conversations, the weights on the rest, then the projection on all.
 */
final class SixSigns {
    private static final int SIGNS = 6;
    private static final double TENTHS = 10;
    private static final int OTHERS = 24;
    private static final int MOST_WEIGHED = 1_500;
    private static final int HELD = 5;
    /** Conversations that were answered before that count, and how much nearer ones count more. */
    private static final int NEAREST = 12;

    private static final double SHARPNESS = 15;
    /** Strengths of the projection that are tried, in conversations a dimension. */
    private static final double[] STRENGTHS = {0.1, 1, 10};

    private final Language language;
    private final SentenceEncoder encoder;
    private final LinearProjection projection;
    private final List<float[]> pastAsked;
    private final List<float[]> pastReplies;
    private final double[] weights;

    private SixSigns(
            Language language,
            SentenceEncoder encoder,
            LinearProjection projection,
            List<float[]> pastAsked,
            List<float[]> pastReplies,
            double[] weights) {
        this.language = language;
        this.encoder = encoder;
        this.projection = projection;
        this.pastAsked = pastAsked;
        this.pastReplies = pastReplies;
        this.weights = weights;
    }

    /**
     * Learns.
     *
     * @param judge its ranker counts words; nothing else of it is used
     * @return null where there is too little to learn from, or no encoder
     */
    static @Nullable SixSigns learn(
            List<PastReply> pairs, Language language, RankJudge judge, SentenceEncoder encoder, long seed)
            throws EncoderUnavailableException {
        List<float[]> asked = new ArrayList<>();
        List<float[]> replies = new ArrayList<>();
        List<PastReply> readable = new ArrayList<>();
        for (PastReply pair : pairs) {
            float[] conversation = asked(pair.turns(), language, encoder);
            float[] reply = vector(pair.reply(), language, encoder);
            if (conversation != null && reply != null) {
                asked.add(conversation);
                replies.add(reply);
                readable.add(pair);
            }
        }
        List<Integer> held = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < readable.size(); i++) {
            (Math.floorMod(readable.get(i).group().hashCode(), HELD) == 0 ? held : rest).add(i);
        }
        if (held.size() < OTHERS || rest.size() < OTHERS) {
            return null;
        }
        SixSigns best = null;
        double strength = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double tried : STRENGTHS) {
            SixSigns before = new SixSigns(
                    language,
                    encoder,
                    LinearProjection.fit(at(asked, rest), at(replies, rest), strength(tried, rest, replies)),
                    at(asked, rest),
                    at(replies, rest),
                    new double[SIGNS]);
            List<ChoiceRegression.Choice> choices = before.choices(at(readable, held), judge, seed);
            double[] weights = ChoiceRegression.fit(choices, new double[SIGNS], 1, 0);
            double loss = ChoiceRegression.loss(choices, new double[SIGNS], 1, 0, weights, new double[SIGNS]);
            if (loss < least) {
                least = loss;
                strength = tried;
                best = new SixSigns(language, encoder, before.projection, asked, replies, weights);
            }
        }
        List<Integer> all = IntStream.range(0, asked.size()).boxed().toList();
        return best == null
                ? null
                : new SixSigns(
                        language,
                        encoder,
                        LinearProjection.fit(asked, replies, strength(strength, all, replies)),
                        asked,
                        replies,
                        best.weights);
    }

    private static double strength(double tried, List<Integer> of, List<float[]> replies) {
        return tried * of.size() / replies.get(0).length;
    }

    private static <T> List<T> at(List<T> all, List<Integer> places) {
        return places.stream().map(all::get).toList();
    }

    private List<ChoiceRegression.Choice> choices(List<PastReply> held, RankJudge judge, long seed)
            throws EncoderUnavailableException {
        SplittableRandom random = new SplittableRandom(seed);
        List<ChoiceRegression.Choice> choices = new ArrayList<>();
        for (PastReply pair : held.subList(0, Math.min(MOST_WEIGHED, held.size()))) {
            Set<String> seen = new HashSet<>(Set.of(pair.reply()));
            List<String> answers = new ArrayList<>(seen);
            for (int tries = 0; tries < 10 * OTHERS && answers.size() <= OTHERS; tries++) {
                String other = held.get(random.nextInt(held.size())).reply();
                if (seen.add(other)) {
                    answers.add(other);
                }
            }
            double[][] values = values(pair.turns(), answers, judge.byWords(pair.turns(), answers));
            if (values != null && answers.size() > 1) {
                choices.add(new ChoiceRegression.Choice(values, 0));
            }
        }
        return choices;
    }

    /** Vectors of the last turn and of the last three, side by side. */
    private static float @Nullable [] asked(List<Turn> turns, Language language, SentenceEncoder encoder)
            throws EncoderUnavailableException {
        float[] last = vector(turns.get(turns.size() - 1).text(), language, encoder);
        if (last == null) {
            return null;
        }
        float[] both = java.util.Arrays.copyOf(last, 2 * last.length);
        double length = 0;
        for (Turn turn : turns.subList(Math.max(0, turns.size() - 3), turns.size())) {
            float[] vector = vector(turn.text(), language, encoder);
            for (int j = 0; vector != null && j < vector.length; j++) {
                both[last.length + j] += vector[j];
            }
        }
        for (int j = last.length; j < both.length; j++) {
            length += both[j] * both[j];
        }
        for (int j = last.length; j < both.length; j++) {
            both[j] /= (float) Math.sqrt(length);
        }
        return both;
    }

    private static float @Nullable [] vector(String clean, Language language, SentenceEncoder encoder)
            throws EncoderUnavailableException {
        return clean.codePoints().noneMatch(Character::isLetterOrDigit)
                ? null
                : encoder.encode(clean, language).sentence();
    }

    /** (answers, 6); null where the conversation or an answer has no word. */
    private double @Nullable [][] values(List<Turn> turns, List<String> answers, List<Ranked> byWords)
            throws EncoderUnavailableException {
        float[] asked = asked(turns, language, encoder);
        if (asked == null) {
            return null;
        }
        int width = asked.length / 2;
        float[] last = java.util.Arrays.copyOf(asked, width);
        float[] recent = java.util.Arrays.copyOfRange(asked, width, 2 * width);
        float[] led = projection.of(asked);
        List<Integer> near = nearest(recent);
        double[][] values = new double[answers.size()][SIGNS];
        for (int i = 0; i < values.length; i++) {
            float[] answer = vector(answers.get(i), language, encoder);
            if (answer == null) {
                return null;
            }
            values[i][2] = TENTHS * Rows.dot(last, answer);
            values[i][3] = TENTHS * Rows.dot(recent, answer);
            values[i][4] = TENTHS * Rows.dot(led, answer);
            values[i][5] = TENTHS * usual(recent, near, answer);
        }
        for (Ranked one : byWords) {
            one.parts().forEach(part -> {
                int place = part.sign() == FitSign.WORDS ? 0 : part.sign() == FitSign.RECENT_WORDS ? 1 : -1;
                if (place >= 0) {
                    values[one.candidate()][place] = part.value();
                }
            });
        }
        return values;
    }

    private double near(float[] recent, int past) {
        float[] other = pastAsked.get(past);
        int width = recent.length;
        double sum = 0;
        for (int j = 0; j < width; j++) {
            sum += recent[j] * other[width + j];
        }
        return sum;
    }

    private List<Integer> nearest(float[] recent) {
        double[] nearness = IntStream.range(0, pastAsked.size())
                .mapToDouble(i -> near(recent, i))
                .toArray();
        return IntStream.range(0, nearness.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -nearness[i]))
                .limit(NEAREST)
                .toList();
    }

    private double usual(float[] recent, List<Integer> near, float[] answer) {
        double sum = 0;
        double all = 0;
        double first = near(recent, near.get(0));
        for (int past : near) {
            double weight = Math.exp(SHARPNESS * (near(recent, past) - first));
            sum += weight * Rows.dot(answer, pastReplies.get(past));
            all += weight;
        }
        return sum / all;
    }

    /** The ranking of answers, of which some are right. Those that cannot be compared keep their order, with the right ones last. */
    RankFigures.Ranking rank(List<Turn> turns, List<String> answers, List<Ranked> byWords, boolean[] right) {
        double[][] values;
        try {
            values = values(turns, answers, byWords);
        } catch (EncoderUnavailableException e) {
            throw new IllegalStateException("the encoder read what was learned from and now reads nothing", e);
        }
        double[] logits = new double[answers.size()];
        for (int i = 0; i < logits.length && values != null; i++) {
            logits[i] = ChoiceRegression.dot(weights, values[i]);
        }
        return RankJudge.byScore(logits, LinearModel.softmax(logits.clone()), right);
    }
}
