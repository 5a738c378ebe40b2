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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains a {@link ReplyRanker} from replies of the past. Heads are trained without a part of the conversations in turn ({@link TrainingParts}), and the signs are weighed on what was left out ({@link Weighing}); then the heads are trained on all. Texts stay encoded on disk until this is closed, so that the next training with them begins at once. The same
 * pairs and seed give the same ranker, bit for bit, whatever the number of threads.
 */
public final class RankerTrainer implements AutoCloseable {
    /** Pairs below which nothing is learned. */
    public static final int FEWEST = 50;

    private static final int MOST_WEIGHED = 3_000;
    private static final int MOST_STRANGE = 1_000;
    private static final double FADE = 2;

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
    private record Plan(
            @Nullable ReplyRanker known, MatchingTrainer trainer, List<String> topics, List<PastReply> strange) {}

    /**
     * Trains from nothing, for the ranker that ships.
     *
     * @param pairs   at least {@value #FEWEST}
     * @param topics  one a pair: what it is about, names with blanks between them, so that the signs are weighed also as they are where nothing about it was learned; empty where nobody knows
     * @param strange pairs of other trades, from which heads learn nothing: the signs are weighed on them as they are where nothing like it was learned; possibly empty
     * @throws EncoderUnavailableException if texts cannot be encoded
     * @throws IllegalArgumentException    if there are fewer, as many topics as pairs are not given, or no text has letters or digits
     */
    public ReplyRanker train(
            List<PastReply> pairs, List<String> topics, List<PastReply> strange, SentenceEncoder encoder)
            throws EncoderUnavailableException {
        if (!topics.isEmpty() && topics.size() != pairs.size()) {
            throw new IllegalArgumentException(topics.size() + " topics for " + pairs.size() + " pairs");
        }
        return run(pairs, new Plan(null, new MatchingTrainer(FRESH), topics, strange), encoder);
    }

    /** As {@link #train(List, List, List, SentenceEncoder)}, with nothing of other trades. */
    public ReplyRanker train(List<PastReply> pairs, List<String> topics, SentenceEncoder encoder)
            throws EncoderUnavailableException {
        return train(pairs, topics, List.of(), encoder);
    }

    /**
     * Trains a ranker further on a project's own pairs. It is held back towards what it was, so that few pairs move it little; below {@value #FEWEST} it stays.
     *
     * @throws EncoderUnavailableException if texts cannot be encoded
     */
    public ReplyRanker refine(ReplyRanker known, List<PastReply> pairs, SentenceEncoder encoder)
            throws EncoderUnavailableException {
        checkLanguage(known);
        return pairs.size() < FEWEST ? known : run(pairs, further(known), encoder);
    }

    /**
     * Trains the attention of a ranker further, and leaves the signs as they were weighed with fewer of the same pairs: the weights that were measured are those that are used, and the trainings that weighing takes are not done twice.
     *
     * @param weighed made of {@code known} by {@link #refine(ReplyRanker, List, SentenceEncoder)}
     * @param pairs   those it learned from and newer ones
     * @throws EncoderUnavailableException if texts cannot be encoded
     */
    public ReplyRanker refineAsWeighed(
            ReplyRanker known, ReplyRanker weighed, List<PastReply> pairs, SentenceEncoder encoder)
            throws EncoderUnavailableException {
        checkLanguage(known);
        checkLanguage(weighed);
        if (pairs.size() < FEWEST) {
            return known;
        }
        Plan plan = further(known);
        return encoded(List.of(pairs), pairs.size(), encoder, heard -> {
            List<PastReply> learned = at(pairs, placesOfReadable(pairs));
            Work work = new Work(heard, "training", plan.trainer.units(learned.size()));
            MatchingHeads heads = heads(plan, examples(learned), work);
            work.end();
            return new ReplyRanker(language, heads, counts(learned, known), weighed.familiarity(), weighed.weights());
        });
    }

    /**
     * Reads what was encoded for the trainings so far as a ranker does, without the encoder: from the first {@value TokenStore#MOST_TOKENS} tokens of a text, each number of them with an error of at most a 254th of the token's largest. Of other texts the words alone are read. To be used before this is closed.
     */
    public ReplyReader reader(ReplyRanker ranker) {
        checkLanguage(ranker);
        KnownTexts texts = new KnownTexts(ranker.heads(), store);
        return new ReplyReader() {
            @Override
            public ReadTurns turns(List<Turn> turns) {
                if (turns.isEmpty()) {
                    throw new IllegalArgumentException("a conversation without a turn");
                }
                return new ReadTurns(texts.conversation(Weighing.newest(turns)));
            }

            @Override
            public ReadAnswer answer(String clean) {
                return new ReadAnswer(texts.answer(clean));
            }
        };
    }

    private void checkLanguage(ReplyRanker known) {
        if (known.language() != language) {
            throw new IllegalArgumentException(
                    "a ranker of '" + known.language().tag() + "' for a trainer of '" + language.tag() + "'");
        }
    }

    private static Plan further(ReplyRanker known) {
        MatchingTrainer.Options options =
                new MatchingTrainer.Options(known.heads().count(), 4, 128, 8, 64, 0.1, 0.3, 1e-3, 0.1);
        return new Plan(known, new MatchingTrainer(options), List.of(), List.of());
    }

    /**
     * Weighs the signs of a ranker from nothing and leaves its attention as it is.
     *
     * @param learned what its attention has learned from, or some of it
     * @param held    of the same kinds, from other conversations; at least {@value #FEWEST}
     * @param strange as in {@link #train(List, List, List, SentenceEncoder)}
     * @throws EncoderUnavailableException if texts cannot be encoded
     * @throws IllegalArgumentException    if there are fewer
     */
    public ReplyRanker weigh(
            ReplyRanker known,
            List<PastReply> learned,
            List<PastReply> held,
            List<PastReply> strange,
            SentenceEncoder encoder)
            throws EncoderUnavailableException {
        return encoded(List.of(learned, held, strange), held.size(), encoder, heard -> {
            Weighing weighing = new Weighing(language, known.counts(), store);
            List<PastReply> in = learned.stream().filter(this::isReadable).toList();
            float[][] seen = Familiarity.draw(weighing.conversations(in, known.heads()), seed);
            weighing.add(
                    held.stream().filter(this::isReadable).toList(),
                    new Weighing.Before(known.heads(), weighing.past(in, known.heads()), seen),
                    MOST_WEIGHED / 2,
                    true,
                    seed * 100);
            strange(strange, weighing, known.heads(), seen);
            return weighed(weighing, known.heads(), known.counts(), weighing.familiarity(seen), null);
        });
    }

    private ReplyRanker run(List<PastReply> pairs, Plan plan, SentenceEncoder encoder)
            throws EncoderUnavailableException {
        return encoded(List.of(pairs, plan.strange), pairs.size(), encoder, heard -> learn(pairs, plan, heard));
    }

    private ReplyRanker encoded(
            List<List<PastReply>> all, int count, SentenceEncoder encoder, Function<Progress, ReplyRanker> then)
            throws EncoderUnavailableException {
        if (count < FEWEST) {
            throw new IllegalArgumentException(count + " pairs to learn from; " + FEWEST + " are the least");
        }
        try {
            return Cores.run(threads, progress, heard -> {
                encode(all.stream().flatMap(List::stream).toList(), encoder, heard);
                return then.apply(heard);
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

    private void encode(List<PastReply> pairs, SentenceEncoder encoder, Progress heard) {
        Set<String> texts = new LinkedHashSet<>();
        for (PastReply pair : pairs) {
            Weighing.newest(pair).forEach(turn -> texts.add(turn.text()));
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

    private ReplyRanker learn(List<PastReply> all, Plan plan, Progress heard) {
        int[] readable = placesOfReadable(all);
        List<PastReply> pairs = at(all, readable);
        List<String> topics = plan.topics.isEmpty() ? plan.topics : at(plan.topics, readable);
        List<MatchingTrainer.Pair> examples = examples(pairs);
        WordCounts counts = counts(pairs, plan.known);
        List<TrainingParts.Part> parts = TrainingParts.of(pairs, topics, seed).stream()
                .filter(TrainingParts.Part::isUsable)
                .toList();
        Work work = new Work(
                heard,
                "training",
                plan.trainer.units(pairs.size())
                        + parts.stream()
                                .mapToLong(part -> plan.trainer.units(part.in().length))
                                .sum());
        Weighing weighing = new Weighing(language, counts, store);
        for (int p = 0; p < parts.size(); p++) {
            TrainingParts.Part part = parts.get(p);
            MatchingHeads heads = heads(plan, at(examples, part.in()), work);
            List<PastReply> in = at(pairs, part.in());
            Weighing.Before before =
                    new Weighing.Before(heads, weighing.past(in, heads), seen(plan, weighing, in, heads));
            int most = MOST_WEIGHED / parts.size() / (part.unknown().length == 0 ? 1 : 2);
            weighing.add(at(pairs, part.known()), before, most, true, seed * 100 + p);
            weighing.add(at(pairs, part.unknown()), before, most, !plan.strange.isEmpty(), seed * 100 + 50 + p);
        }
        MatchingHeads heads = heads(plan, examples, work);
        work.end();
        float[][] seen = seen(plan, weighing, pairs, heads);
        strange(plan.strange, weighing, heads, seen);
        return weighed(
                weighing,
                heads,
                counts,
                plan.known == null ? weighing.familiarity(seen) : plan.known.familiarity(),
                plan.known);
    }

    private int[] placesOfReadable(List<PastReply> all) {
        int[] places = IntStream.range(0, all.size())
                .filter(i -> isReadable(all.get(i)))
                .toArray();
        if (places.length < 2) {
            throw new IllegalArgumentException(
                    "of " + all.size() + " pairs " + places.length + " have letters or digits on both sides");
        }
        return places;
    }

    private ReplyRanker weighed(
            Weighing weighing,
            MatchingHeads heads,
            WordCounts counts,
            Familiarity familiarity,
            @Nullable ReplyRanker known) {
        Map<Basis, FitWeights> weights = new EnumMap<>(Basis.class);
        for (Basis basis : Basis.values()) {
            weights.put(basis, weighing.fit(basis, familiarity, known == null ? null : known.weight(basis)));
        }
        return new ReplyRanker(language, heads, counts, familiarity, weights);
    }

    private static <T> List<T> at(List<T> all, int[] places) {
        return IntStream.of(places).mapToObj(all::get).toList();
    }

    private static WordCounts counts(List<PastReply> pairs, @Nullable ReplyRanker known) {
        List<String> texts = new ArrayList<>();
        pairs.forEach(pair -> {
            pair.turns().forEach(turn -> texts.add(turn.text()));
            texts.add(pair.reply());
        });
        return known == null ? WordCounts.of(texts) : known.counts().and(texts);
    }

    /** Conversations to tell known ones by. A project's own do not change them: what its conversations are to the shipped heads is weighed, and stays what it was. */
    private float[][] seen(Plan plan, Weighing weighing, List<PastReply> pairs, MatchingHeads heads) {
        return plan.known == null
                ? Familiarity.draw(weighing.conversations(pairs, heads), seed)
                : plan.known.familiarity().seen();
    }

    /** Weighs on pairs of other trades: on each half with the other to go by, as a project has earlier replies of its own. */
    private void strange(List<PastReply> all, Weighing weighing, MatchingHeads heads, float[][] seen) {
        List<PastReply> pairs = all.stream().filter(this::isReadable).toList();
        List<String> groups = pairs.stream().map(PastReply::group).distinct().toList();
        Set<String> first = Set.copyOf(groups.subList(0, groups.size() / 2));
        for (boolean asked : new boolean[] {true, false}) {
            List<PastReply> half = pairs.stream()
                    .filter(pair -> first.contains(pair.group()) == asked)
                    .toList();
            List<PastReply> earlier = pairs.stream()
                    .filter(pair -> first.contains(pair.group()) != asked)
                    .toList();
            weighing.add(
                    half,
                    new Weighing.Before(heads, weighing.past(earlier, heads), seen),
                    MOST_STRANGE / 2,
                    false,
                    seed * 100 + (asked ? 98 : 99));
        }
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

    /** Deletes what was encoded. */
    @Override
    public void close() {
        store.close();
    }
}
