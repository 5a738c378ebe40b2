package com.heed.ranking;

import com.heed.Language;
import com.heed.attention.MarkedRows;
import com.heed.attention.MatchingHeads;
import com.heed.attention.MatchingTrainer;
import com.heed.attention.TokenRows;
import com.heed.learn.Cores;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains a {@link ReplyRanker} from replies of the past. Conversations are dealt into parts; heads are trained without each part in turn, and the signs are weighed on the replies of the part that was left out, among others drawn at random; then the heads are trained on all. Texts stay encoded on disk until this is closed, so that the next training with them begins at once. The same
 * pairs and seed give the same ranker, bit for bit, whatever the number of threads.
 */
public final class RankerTrainer implements AutoCloseable {
    /** Pairs below which nothing is learned. */
    public static final int FEWEST = 50;

    private static final int MANY = 5_000;
    private static final int FEW = 2_000;
    /** Of many pairs one part in five is left out once: enough to weigh on. */
    private static final int MANY_PARTS = 5;

    private static final int FEW_PARTS = 4;
    private static final int KIND_PARTS = 3;
    private static final int MOST_WEIGHED = 3_000;
    private static final int OTHERS = 24;
    private static final int FEW_OTHERS = 8;
    private static final double FADE = 2;
    /** Of weights fitted from nothing. */
    private static final double WEAK = 1;
    /** Of the shipped weights, in choices. */
    private static final double SHIPPED = 20;

    private static final MatchingTrainer.Options FRESH =
            new MatchingTrainer.Options(2, 4, 128, 5, 64, 0.1, 0.3, 1e-3, 0.1);

    private final Language language;
    private final long seed;
    private final int threads;
    private final Progress progress;
    private final TokenStore store = TokenStore.open(null);

    /**
     * A trainer.
     *
     * @param language English or Chinese
     * @param threads  at least 1
     * @param progress told of the steps; may end the work
     */
    public RankerTrainer(Language language, long seed, int threads, Progress progress) {
        this.language = language;
        this.seed = seed;
        this.threads = threads;
        this.progress = progress;
    }

    /** How a training is done, apart from its data. */
    private record Plan(@Nullable ReplyRanker known, MatchingTrainer trainer, List<String> kinds) {}

    /**
     * Trains from nothing, for the ranker that ships.
     *
     * @param pairs at least {@value #FEWEST}
     * @param kinds one a pair: what it is about, so that the signs are weighed also as they are where nothing of the kind was learned; empty where nobody knows
     * @throws EncoderUnavailableException if texts cannot be encoded
     * @throws IllegalArgumentException    if there are fewer, as many kinds as pairs are not given, or no text has letters or digits
     */
    public ReplyRanker train(List<PastReply> pairs, List<String> kinds, SentenceEncoder encoder)
            throws EncoderUnavailableException {
        if (!kinds.isEmpty() && kinds.size() != pairs.size()) {
            throw new IllegalArgumentException(kinds.size() + " kinds for " + pairs.size() + " pairs");
        }
        return run(pairs, new Plan(null, new MatchingTrainer(FRESH), kinds), encoder);
    }

    /**
     * Trains a ranker further on a project's own pairs. It is held back towards what it was, so that few pairs move it little; below {@value #FEWEST} it stays.
     *
     * @throws EncoderUnavailableException if texts cannot be encoded
     */
    public ReplyRanker refine(ReplyRanker known, List<PastReply> pairs, SentenceEncoder encoder)
            throws EncoderUnavailableException {
        if (known.language() != language) {
            throw new IllegalArgumentException(
                    "a ranker of '" + known.language().tag() + "' for a trainer of '" + language.tag() + "'");
        }
        if (pairs.size() < FEWEST) {
            return known;
        }
        MatchingTrainer.Options options =
                new MatchingTrainer.Options(known.heads().count(), 4, 128, 8, 64, 0.1, 0.3, 1e-3, 0.1);
        return run(pairs, new Plan(known, new MatchingTrainer(options), List.of()), encoder);
    }

    private ReplyRanker run(List<PastReply> pairs, Plan plan, SentenceEncoder encoder)
            throws EncoderUnavailableException {
        if (pairs.size() < FEWEST) {
            throw new IllegalArgumentException(pairs.size() + " pairs to learn from; " + FEWEST + " are the least");
        }
        try {
            return Cores.run(threads, progress, heard -> {
                encode(pairs, encoder, heard);
                return learn(pairs, plan, heard);
            });
        } catch (Unavailable e) {
            throw new EncoderUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Carries a checked exception through a stream. */
    private static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static List<Turn> newest(PastReply pair) {
        int size = pair.turns().size();
        return pair.turns().subList(Math.max(0, size - Conversation.MOST_TURNS), size);
    }

    private void encode(List<PastReply> pairs, SentenceEncoder encoder, Progress heard) {
        Set<String> texts = new LinkedHashSet<>();
        for (PastReply pair : pairs) {
            newest(pair).forEach(turn -> texts.add(turn.text()));
            texts.add(pair.reply());
        }
        texts.removeIf(text -> text.codePoints().noneMatch(Character::isLetterOrDigit) || store.has(text));
        List<String> list = List.copyOf(texts);
        Work work = new Work(heard, "encoding", list.size());
        IntStream.range(0, list.size()).parallel().forEach(i -> {
            TokenStore.Collector tokens = new TokenStore.Collector();
            try {
                TextVector vector = encoder.encode(list.get(i), language, tokens);
                store.put(list.get(i), vector.sentence(), tokens);
            } catch (EncoderUnavailableException e) {
                throw new Unavailable(e);
            }
            work.done(1);
        });
        work.end();
    }

    private ReplyRanker learn(List<PastReply> all, Plan given, Progress heard) {
        int[] readable = IntStream.range(0, all.size())
                .filter(i -> isReadable(all.get(i)))
                .toArray();
        if (readable.length < 2) {
            throw new IllegalArgumentException(
                    "of " + all.size() + " pairs " + readable.length + " have letters or digits on both sides");
        }
        List<PastReply> pairs = IntStream.of(readable).mapToObj(all::get).toList();
        Plan plan = new Plan(
                given.known,
                given.trainer,
                given.kinds.isEmpty()
                        ? given.kinds
                        : IntStream.of(readable).mapToObj(given.kinds::get).toList());
        List<MatchingTrainer.Pair> examples = examples(pairs);
        List<String> texts = new ArrayList<>();
        pairs.forEach(pair -> {
            pair.turns().forEach(turn -> texts.add(turn.text()));
            texts.add(pair.reply());
        });
        WordCounts counts =
                plan.known == null ? WordCounts.of(texts) : plan.known.counts().and(texts);
        List<int[]> parts = parts(pairs, plan);
        Work work = new Work(heard, "training", plan.trainer.units(pairs.size()) * (1 + parts.size()));
        Map<Basis, List<ChoiceRegression.Choice>> choices = new EnumMap<>(Basis.class);
        for (Basis basis : Basis.values()) {
            choices.put(basis, new ArrayList<>());
        }
        for (int p = 0; p < parts.size(); p++) {
            int[] out = parts.get(p);
            Set<Integer> left = new HashSet<>();
            IntStream.of(out).forEach(left::add);
            List<Integer> in = IntStream.range(0, pairs.size())
                    .filter(i -> !left.contains(i))
                    .boxed()
                    .toList();
            if (in.size() < 2 || out.length < 2) {
                continue;
            }
            MatchingHeads heads = heads(plan, in.stream().map(examples::get).toList(), work);
            weigh(pairs, out, in, heads, counts, seed * 100 + p, choices, MOST_WEIGHED / parts.size());
        }
        MatchingHeads heads = heads(plan, examples, work);
        work.end();
        Map<Basis, FitWeights> weights = new EnumMap<>(Basis.class);
        for (Basis basis : Basis.values()) {
            weights.put(basis, fit(choices.get(basis), plan.known == null ? null : plan.known.weight(basis)));
        }
        return new ReplyRanker(language, heads, counts, weights);
    }

    private boolean isReadable(PastReply pair) {
        int size = pair.turns().size();
        return store.has(pair.reply())
                && pair.turns().subList(Math.max(0, size - Conversation.TURNS), size).stream()
                        .anyMatch(turn -> store.has(turn.text()));
    }

    private MatchingHeads heads(Plan plan, List<MatchingTrainer.Pair> examples, Work work) {
        if (plan.known != null) {
            return plan.trainer.refine(plan.known.heads(), examples, seed, work);
        }
        double[] fade = new double[Conversation.MARKS];
        for (int m = 0; m < fade.length; m++) {
            fade[m] = FADE * (m / 2);
        }
        return plan.trainer.train(examples, fade, seed, work);
    }

    private List<MatchingTrainer.Pair> examples(List<PastReply> pairs) {
        Map<String, Integer> numbers = new HashMap<>();
        List<MatchingTrainer.Pair> examples = new ArrayList<>();
        for (PastReply pair : pairs) {
            List<TokenRows> rows = new ArrayList<>();
            List<Integer> marks = new ArrayList<>();
            int size = pair.turns().size();
            for (int i = Math.max(0, size - Conversation.TURNS); i < size; i++) {
                Turn turn = pair.turns().get(i);
                if (store.has(turn.text())) {
                    rows.add(store.tokens(turn.text()));
                    marks.add(Conversation.mark(size - 1 - i, !turn.fromCustomer()));
                }
            }
            examples.add(new MatchingTrainer.Pair(
                    new MarkedRows(
                            rows, marks.stream().mapToInt(Integer::intValue).toArray()),
                    MarkedRows.of(store.tokens(pair.reply())),
                    numbers.computeIfAbsent(pair.reply(), text -> numbers.size())));
        }
        return examples;
    }

    /** Places of the pairs left out, part by part: whole kinds where they are known, since the next question may be of a kind nobody has asked before; else whole conversations. */
    private List<int[]> parts(List<PastReply> pairs, Plan plan) {
        List<int[]> parts = new ArrayList<>();
        if (new HashSet<>(plan.kinds).size() >= 2 * KIND_PARTS) {
            deal(plan.kinds, KIND_PARTS, 1, seed, parts);
            return parts;
        }
        List<String> groups = pairs.stream().map(PastReply::group).toList();
        if (pairs.size() > MANY) {
            deal(groups, MANY_PARTS, 1, seed, parts);
        } else {
            deal(groups, FEW_PARTS, pairs.size() > FEW ? FEW_PARTS / 2 : FEW_PARTS, seed, parts);
        }
        return parts;
    }

    /** Adds the first {@code wanted} of {@code count} parts, into which whole groups are dealt. */
    private static void deal(List<String> groups, int count, int wanted, long seed, List<int[]> into) {
        List<String> names = new ArrayList<>(new TreeSet<>(groups));
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Integer> dealt = new HashMap<>();
        for (int i = names.size() - 1; i >= 0; i--) {
            int other = random.nextInt(i + 1);
            String swapped = names.get(i);
            names.set(i, names.get(other));
            names.set(other, swapped);
            dealt.put(names.get(i), i % count);
        }
        for (int part = 0; part < wanted; part++) {
            int of = part;
            into.add(IntStream.range(0, groups.size())
                    .filter(i -> dealt.getOrDefault(groups.get(i), 0) == of)
                    .toArray());
        }
    }

    /** Adds the choices of pairs that heads and past do not know: the reply among others of the same part. */
    private void weigh(
            List<PastReply> pairs,
            int[] out,
            Collection<Integer> in,
            MatchingHeads heads,
            WordCounts counts,
            long drawn,
            Map<Basis, List<ChoiceRegression.Choice>> into,
            int most) {
        Map<Basis, FitWeights> nothing = new EnumMap<>(Basis.class);
        for (Basis basis : Basis.values()) {
            nothing.put(basis, new FitWeights(new double[FitSign.values().length], 0));
        }
        ReplyRanker ranker = new ReplyRanker(language, heads, counts, nothing);
        KnownTexts texts = new KnownTexts(heads, store);
        List<Integer> known = List.copyOf(in);
        PastReplies past = PastReplies.of(
                known.parallelStream()
                        .map(i -> texts.conversation(newest(pairs.get(i))))
                        .toList(),
                known.parallelStream()
                        .map(i -> texts.answer(pairs.get(i).reply()))
                        .toList());
        SplittableRandom random = new SplittableRandom(drawn);
        int[] asked = out.length <= most
                ? out
                : random.ints(out.length, 0, out.length)
                        .distinct()
                        .limit(most)
                        .map(i -> out[i])
                        .toArray();
        int[][] others = new int[asked.length][];
        for (int k = 0; k < asked.length; k++) {
            others[k] = others(pairs, asked[k], out, k % 2 == 0 ? OTHERS : FEW_OTHERS, random);
        }
        for (Basis basis : Basis.values()) {
            java.util.Objects.requireNonNull(into.get(basis))
                    .addAll(IntStream.range(0, asked.length)
                            .parallel()
                            .mapToObj(k -> {
                                Conversation conversation = texts.conversation(newest(pairs.get(asked[k])));
                                List<ReadText> answers = new ArrayList<>();
                                answers.add(texts.answer(pairs.get(asked[k]).reply()));
                                for (int other : others[k]) {
                                    answers.add(texts.answer(pairs.get(other).reply()));
                                }
                                return new ChoiceRegression.Choice(
                                        ranker.values(basis, conversation, answers, past), 0);
                            })
                            .toList());
        }
    }

    private static int[] others(List<PastReply> pairs, int asked, int[] out, int count, SplittableRandom random) {
        Set<String> seen = new HashSet<>();
        seen.add(pairs.get(asked).reply());
        int[] others = new int[count];
        int found = 0;
        for (int tries = 0; tries < 10 * count && found < count; tries++) {
            int other = out[random.nextInt(out.length)];
            if (seen.add(pairs.get(other).reply())) {
                others[found++] = other;
            }
        }
        return java.util.Arrays.copyOf(others, found);
    }

    /** The weights, then the logit of "none": as probable as the right one on average where half of the conversations have none. */
    private static FitWeights fit(@Nullable List<ChoiceRegression.Choice> given, @Nullable FitWeights known) {
        List<ChoiceRegression.Choice> choices = given == null
                ? List.of()
                : given.stream().filter(choice -> choice.values().length > 1).toList();
        double[] before = known == null ? new double[FitSign.values().length] : known.signs();
        double[] signs = ChoiceRegression.fit(choices, before, known == null ? WEAK : SHIPPED);
        return new FitWeights(signs, NoneOfThese.fit(choices, signs, known == null ? null : known.none()));
    }

    /** Deletes what was encoded. */
    @Override
    public void close() {
        store.close();
    }
}
