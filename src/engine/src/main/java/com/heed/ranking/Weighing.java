package com.heed.ranking;

import com.heed.Language;
import com.heed.attention.MatchingHeads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Weighs signs on replies that neither heads nor past know: each among others drawn at random from the same replies. Every other question has {@value #FEW_OTHERS} others and the rest {@value #OTHERS}, since few and many answers will be asked about.
 */
final class Weighing {
    private static final int OTHERS = 24;
    private static final int FEW_OTHERS = 8;
    /** Of weights fitted from nothing. */
    private static final double WEAK = 1;
    /** Of weights known before, in choices. */
    private static final double KNOWN = 20;

    private final Language language;
    private final WordCounts counts;
    private final TokenStore store;
    private final List<Sample> samples = new ArrayList<>();

    /** One reply among others, the right one first. */
    private record Sample(double nearness, boolean known, Map<Basis, double[][]> values) {}

    Weighing(Language language, WordCounts counts, TokenStore store) {
        this.language = language;
        this.counts = counts;
        this.store = store;
    }

    /**
     * What heads have learned from and what there is to go by.
     *
     * @param seen conversations heads have learned from, to tell others by
     */
    record Before(MatchingHeads heads, PastReplies past, float[][] seen) {}

    /** Earlier replies, read as heads read them. */
    PastReplies past(List<PastReply> pairs, MatchingHeads heads) {
        KnownTexts texts = new KnownTexts(heads, store);
        return PastReplies.of(conversations(pairs, heads), answers(pairs, texts));
    }

    List<Conversation> conversations(List<PastReply> pairs, MatchingHeads heads) {
        KnownTexts texts = new KnownTexts(heads, store);
        return pairs.parallelStream()
                .map(pair -> texts.conversation(newest(pair)))
                .toList();
    }

    private static List<ReadText> answers(List<PastReply> pairs, KnownTexts texts) {
        return pairs.parallelStream().map(pair -> texts.answer(pair.reply())).toList();
    }

    static List<Turn> newest(PastReply pair) {
        return newest(pair.turns());
    }

    static List<Turn> newest(List<Turn> turns) {
        return turns.subList(Math.max(0, turns.size() - Conversation.MOST_TURNS), turns.size());
    }

    /**
     * Adds questions.
     *
     * @param out   none of which the heads know
     * @param most  questions
     * @param known whether heads have learned from others of the trade
     */
    void add(List<PastReply> out, Before before, int most, boolean known, long drawn) {
        if (out.size() < 2) {
            return;
        }
        Map<Basis, FitWeights> nothing = new EnumMap<>(Basis.class);
        for (Basis basis : Basis.values()) {
            nothing.put(basis, FitWeights.NOTHING);
        }
        ReplyRanker ranker = new ReplyRanker(language, before.heads, counts, Familiarity.ALL, nothing);
        KnownTexts texts = new KnownTexts(before.heads, store);
        SplittableRandom random = new SplittableRandom(drawn);
        int[] asked = out.size() <= most
                ? IntStream.range(0, out.size()).toArray()
                : random.ints(out.size(), 0, out.size()).distinct().limit(most).toArray();
        List<List<String>> answers = new ArrayList<>();
        for (int k = 0; k < asked.length; k++) {
            answers.add(answers(out, asked[k], k % 2 == 0 ? OTHERS : FEW_OTHERS, random));
        }
        samples.addAll(IntStream.range(0, asked.length)
                .parallel()
                .filter(k -> answers.get(k).size() > 1)
                .mapToObj(k -> {
                    Conversation conversation = texts.conversation(newest(out.get(asked[k])));
                    List<ReadText> read =
                            answers.get(k).stream().map(texts::answer).toList();
                    Map<Basis, double[][]> values = new EnumMap<>(Basis.class);
                    for (Basis basis : Basis.values()) {
                        values.put(basis, ranker.values(basis, conversation, read, before.past));
                    }
                    return new Sample(Familiarity.nearest(before.seen, conversation), known, values);
                })
                .toList());
    }

    private static List<String> answers(List<PastReply> out, int asked, int others, SplittableRandom random) {
        Set<String> seen = new HashSet<>();
        seen.add(out.get(asked).reply());
        List<String> answers = new ArrayList<>(seen);
        for (int tries = 0; tries < 10 * others && answers.size() <= others; tries++) {
            String other = out.get(random.nextInt(out.size())).reply();
            if (seen.add(other)) {
                answers.add(other);
            }
        }
        return answers;
    }

    /** How conversations of known and unknown kinds are told apart. @param seen all that heads have learned from in the end */
    Familiarity familiarity(float[][] seen) {
        return Familiarity.between(seen, nearness(true), nearness(false));
    }

    private double[] nearness(boolean known) {
        return samples.stream()
                .filter(sample -> sample.known == known)
                .mapToDouble(Sample::nearness)
                .toArray();
    }

    /**
     * The weights.
     *
     * @param known null for weights fitted from nothing
     */
    FitWeights fit(Basis basis, Familiarity familiarity, @Nullable FitWeights known) {
        int width = FitSign.values().length;
        List<ChoiceRegression.Choice> choices = new ArrayList<>();
        double[] familiar = new double[samples.size()];
        for (int i = 0; i < familiar.length; i++) {
            Sample sample = samples.get(i);
            familiar[i] = basis == Basis.WORDS ? 0 : familiarity.at(sample.nearness);
            choices.add(new ChoiceRegression.Choice(
                    mixed(Objects.requireNonNull(sample.values.get(basis)), familiar[i]), 0));
        }
        double[] before = new double[2 * width];
        if (known != null) {
            System.arraycopy(known.known().signs(), 0, before, 0, width);
            System.arraycopy(known.unknown().signs(), 0, before, width, width);
        }
        // As many choices and one more of each ending: what never failed in few will fail in many (Platt 1999).
        double doubt = 1.0 / (choices.size() + 2);
        double[] signs = ChoiceRegression.fit(choices, before, known == null ? WEAK : KNOWN, doubt);
        double[] none = NoneOfThese.fit(
                choices,
                familiar,
                signs,
                known == null
                        ? null
                        : new double[] {known.known().none(), known.unknown().none()},
                doubt);
        return new FitWeights(
                new FitWeights.Signs(Arrays.copyOf(signs, width), none[0]),
                new FitWeights.Signs(Arrays.copyOfRange(signs, width, 2 * width), none[1]));
    }

    /** (answers, 2 * signs): what the weights of known and those of unknown conversations are multiplied by. */
    private static double[][] mixed(double[][] values, double familiarity) {
        double[][] mixed = new double[values.length][];
        for (int i = 0; i < mixed.length; i++) {
            int width = values[i].length;
            mixed[i] = new double[2 * width];
            for (int j = 0; j < width; j++) {
                mixed[i][j] = familiarity * values[i][j];
                mixed[i][width + j] = (1 - familiarity) * values[i][j];
            }
        }
        return mixed;
    }
}
