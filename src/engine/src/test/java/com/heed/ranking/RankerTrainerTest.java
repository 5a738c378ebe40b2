package com.heed.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.Message.Author;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.learn.Progress;
import com.heed.text.EncoderUnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Agents who answer a question about a thing with words that have nothing in common with it: only what was learned finds them. */
class RankerTrainerTest {
    private static final int THINGS = 12;
    private static final WordEncoder ENCODER = new WordEncoder();

    private static ReplyRanker ranker;

    /** A word a thing; without digits, which are signs of their own. */
    private static String thing(int number) {
        return "thing" + (char) ('a' + number);
    }

    private static String deed(int number) {
        return "do" + (char) ('a' + number);
    }

    private static List<PastReply> pairs(int count, long seed) {
        Random random = new Random(seed);
        List<PastReply> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int thing = random.nextInt(THINGS);
            pairs.add(new PastReply(
                    List.of(
                            new Turn(Author.CUSTOMER, "hello " + random.nextInt(1_000)),
                            new Turn(Author.AGENT, "what is it"),
                            new Turn(Author.CUSTOMER, "my " + thing(thing) + " is broken " + random.nextInt(1_000))),
                    "please " + deed(thing) + " now " + random.nextInt(1_000),
                    "dialogue " + i));
        }
        return pairs;
    }

    private static ReplyRanker train(int threads) throws EncoderUnavailableException {
        List<PastReply> pairs = pairs(1_000, 1);
        try (RankerTrainer trainer = new RankerTrainer(Language.ENGLISH, 3, threads, Progress.NONE)) {
            return trainer.train(pairs, pairs.stream().map(pair -> "").toList(), ENCODER);
        }
    }

    @BeforeAll
    static void train() throws EncoderUnavailableException {
        ranker = train(1);
    }

    private static List<ReadAnswer> answers() {
        List<ReadAnswer> answers = new ArrayList<>();
        for (int thing = 0; thing < THINGS; thing++) {
            answers.add(ranker.readAnswer("please " + deed(thing) + " now", ENCODER));
        }
        return answers;
    }

    private static List<Turn> asks(int thing) {
        return List.of(
                new Turn(Author.CUSTOMER, "hello 5"),
                new Turn(Author.AGENT, "what is it"),
                new Turn(Author.CUSTOMER, "my " + thing(thing) + " is broken"));
    }

    @Test
    void theAnswerThatWasLearnedComesFirst() {
        for (int thing = 0; thing < THINGS; thing++) {
            List<Ranked> ranked = ranker.rank(ranker.readTurns(asks(thing), ENCODER), answers(), PastReplies.NONE, 1);

            assertThat(ranked.get(0).candidate()).isEqualTo(thing);
            assertThat(ranked)
                    .hasSize(THINGS)
                    .isSortedAccordingTo(Comparator.comparingDouble((Ranked one) -> -one.probability()));
            assertThat(ranked.stream().mapToDouble(Ranked::probability).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aQuestionWithoutARightAnswerLeavesProbabilityForNone() {
        ReadTurns turns = ranker.readTurns(asks(0), ENCODER);
        List<ReadAnswer> right = answers().subList(0, 6);
        List<ReadAnswer> wrong = answers().subList(6, THINGS);

        double some = sum(ranker.rank(turns, right, PastReplies.NONE, 0.5));
        double none = sum(ranker.rank(turns, wrong, PastReplies.NONE, 0.5));

        assertThat(some).isGreaterThan(0.5).isLessThan(1);
        assertThat(none).isLessThan(0.5);
        assertThat(sum(ranker.rank(turns, right, PastReplies.NONE, 0.1))).isLessThan(some);
    }

    private static double sum(List<Ranked> ranked) {
        return ranked.stream().mapToDouble(Ranked::probability).sum();
    }

    @Test
    void theReasonsOfAnAnswerAreDistancesToTheMeanOfAll() {
        List<Ranked> ranked = ranker.rank(ranker.readTurns(asks(1), ENCODER), answers(), PastReplies.NONE, 1);

        assertThat(ranked.get(0).parts().get(0).sign()).isEqualTo(FitSign.ATTENTION);
        for (FitSign sign : Basis.VECTORS.signs()) {
            double all = ranked.stream()
                    .flatMap(one -> one.parts().stream())
                    .filter(part -> part.sign() == sign)
                    .mapToDouble(Ranked.Part::logit)
                    .sum();
            assertThat(all).as(sign.name()).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void withoutAnEncoderWordsRank() {
        WordEncoder away = new WordEncoder("not here");
        List<ReadAnswer> answers = List.of(
                ranker.readAnswer("nothing of the kind", away), ranker.readAnswer("a broken thingd is sad", away));

        List<Ranked> ranked = ranker.rank(ranker.readTurns(asks(3), away), answers, PastReplies.NONE, 1);

        assertThat(ranked).hasSize(2);
        assertThat(ranked.get(0).parts()).extracting(Ranked.Part::sign).doesNotContain(FitSign.ATTENTION);
        assertThatThrownBy(() -> {
                    try (RankerTrainer trainer = new RankerTrainer(Language.ENGLISH, 1, 1, Progress.NONE)) {
                        trainer.refine(ranker, pairs(60, 2), away);
                    }
                })
                .isInstanceOf(EncoderUnavailableException.class)
                .hasMessageContaining("not here");
    }

    @Test
    void theSameSeedGivesTheSameBytesWithAnyNumberOfThreads() throws EncoderUnavailableException {
        assertThat(train(2).bytes()).isEqualTo(ranker.bytes());
    }

    @Test
    void aRankerIsReadFromItsPackAndABrokenOneIsRefused() {
        byte[] bytes = ranker.bytes();

        assertThat(ReplyRanker.of(Language.ENGLISH, pack(bytes)).bytes()).isEqualTo(bytes);
        assertThatThrownBy(() -> ReplyRanker.of(Language.CHINESE, pack(bytes)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("ranks en and not zh");
        assertThatThrownBy(() -> ReplyRanker.of(Language.ENGLISH, pack(new byte[] {1, 2, 3, 4, 5})))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("starts with 0x1020304");
        assertThatThrownBy(
                        () -> ReplyRanker.of(Language.ENGLISH, pack(java.util.Arrays.copyOf(bytes, bytes.length / 2))))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("is broken");
    }

    private static ModelPack pack(byte[] bytes) {
        return new ModelPack(
                new ModelPack.Manifest("ranking-en", 1, ModelPack.SCHEMA, "", 1, Map.of()),
                Map.of(ReplyRanker.FILE, bytes));
    }

    @Test
    void fewPairsLeaveARankerAsItIs() throws EncoderUnavailableException {
        try (RankerTrainer trainer = new RankerTrainer(Language.ENGLISH, 1, 1, Progress.NONE)) {
            assertThat(trainer.refine(ranker, pairs(RankerTrainer.FEWEST - 1, 2), ENCODER))
                    .isSameAs(ranker);
            assertThat(trainer.refine(ranker, pairs(RankerTrainer.FEWEST, 2), ENCODER)
                            .bytes())
                    .isNotEqualTo(ranker.bytes());
            assertThatThrownBy(() -> trainer.train(pairs(3, 1), List.of(), ENCODER))
                    .hasMessage("3 pairs to learn from; 50 are the least");
        }
    }

    @Test
    void moreOfTheSamePairsTeachTheAttentionAndLeaveTheWeightsAsTheyWereMeasured() throws EncoderUnavailableException {
        List<PastReply> all = pairs(RankerTrainer.FEWEST + 20, 2);
        try (RankerTrainer trainer = new RankerTrainer(Language.ENGLISH, 1, 2, Progress.NONE)) {
            ReplyRanker early = trainer.refine(ranker, all.subList(0, RankerTrainer.FEWEST), ENCODER);
            ReplyRanker last = trainer.refineAsWeighed(ranker, early, all, ENCODER);

            assertThat(last.weights()).isEqualTo(early.weights()).isNotEqualTo(ranker.weights());
            assertThat(attention(last))
                    .as("as if the signs had been weighed anew")
                    .isEqualTo(attention(trainer.refine(ranker, all, ENCODER)))
                    .isNotEqualTo(attention(early));
            assertThat(trainer.refineAsWeighed(ranker, early, all.subList(0, RankerTrainer.FEWEST - 1), ENCODER))
                    .isSameAs(ranker);
        }
    }

    @Test
    void whatWasEncodedForATrainingIsReadAlmostAsTheEncoderReadsIt() throws EncoderUnavailableException {
        List<PastReply> pairs = pairs(RankerTrainer.FEWEST, 2);
        try (RankerTrainer trainer = new RankerTrainer(Language.ENGLISH, 1, 2, Progress.NONE)) {
            trainer.refine(ranker, pairs, ENCODER);
            ReplyReader kept = trainer.reader(ranker);
            ReplyReader encoded = ranker.reader(ENCODER);
            List<String> answers =
                    pairs.stream().map(PastReply::reply).distinct().limit(5).toList();
            for (PastReply pair : pairs.subList(0, 5)) {
                assertThat(probabilities(kept, pair, answers))
                        .containsExactly(probabilities(encoded, pair, answers), within(0.02));
            }

            assertThat(kept.answer("nobody said that").sentence()).isNull();
            assertThat(kept.turns(List.of(new Turn(Author.CUSTOMER, "nobody asked that")))
                            .hasVectors())
                    .isFalse();
            assertThatThrownBy(() -> kept.turns(List.of())).hasMessage("a conversation without a turn");
        }
    }

    private static double[] probabilities(ReplyReader reader, PastReply pair, List<String> answers) {
        return ranker
                .rank(
                        reader.turns(pair.turns()),
                        answers.stream().map(reader::answer).toList(),
                        PastReplies.NONE,
                        1)
                .stream()
                .sorted(Comparator.comparingInt(Ranked::candidate))
                .mapToDouble(Ranked::probability)
                .toArray();
    }

    private static byte[] attention(ReplyRanker of) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            of.heads().write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatCannotBeRankedIsRefused() {
        ReadTurns turns = ranker.readTurns(asks(0), ENCODER);

        assertThatThrownBy(() -> ranker.readTurns(List.of(), ENCODER)).hasMessage("a conversation without a turn");
        assertThatThrownBy(() -> ranker.rank(turns, List.of(), PastReplies.NONE, 1))
                .hasMessage("no answer to rank");
        assertThatThrownBy(() -> ranker.rank(turns, answers(), PastReplies.NONE, 0))
                .hasMessageContaining("share 0.0 of conversations");
        assertThatThrownBy(() -> new PastReply(List.of(), "x", "")).hasMessageContaining("after 0 turns");
    }

    @Test
    void textsWithoutWordsDoNoHarm() {
        List<ReadAnswer> answers =
                List.of(ranker.readAnswer("!!!", ENCODER), ranker.readAnswer("please doc now", ENCODER));

        List<Ranked> ranked = ranker.rank(ranker.readTurns(asks(2), ENCODER), answers, PastReplies.NONE, 1);

        assertThat(ranked).extracting(Ranked::probability).allMatch(Double::isFinite);
    }
}
