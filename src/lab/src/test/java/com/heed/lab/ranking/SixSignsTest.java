package com.heed.lab.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.Message;
import com.heed.ranking.PastReply;
import com.heed.ranking.ReplyRanker;
import com.heed.ranking.Turn;
import com.heed.text.EncoderState;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Requests about twelve things, each answered in words of its own that no request has. */
class SixSignsTest {
    private static final int THINGS = 12;

    /** A word is a direction of its own, and a text the sum of its words. */
    private static final class WordVectors implements SentenceEncoder {
        private static final int WIDTH = 384;

        @Override
        public TextVector encode(String text, Language language, TokenPooling pooling) {
            TokenPooling.Pass pass = pooling.start();
            float[] sum = new float[WIDTH];
            String[] words = text.split(" ", -1);
            for (String word : words) {
                SplittableRandom random = new SplittableRandom(word.hashCode());
                float[] vector = new float[WIDTH];
                for (int j = 0; j < WIDTH; j++) {
                    vector[j] = (float) random.nextGaussian();
                    sum[j] += vector[j];
                }
                pass.token(vector);
            }
            double squares = 0;
            for (float value : sum) {
                squares += (double) value * value;
            }
            for (int j = 0; j < WIDTH; j++) {
                sum[j] /= (float) Math.sqrt(squares);
            }
            return new TextVector(sum, sum, pass.finish(), words.length, false);
        }

        @Override
        public int width(Language language) {
            return WIDTH;
        }

        @Override
        public String identity(Language language) {
            return "words";
        }

        @Override
        public EncoderState state() {
            return new EncoderState.Ready();
        }

        @Override
        public void close() {}
    }

    private final SentenceEncoder encoder = new WordVectors();
    private final RankJudge judge =
            new RankJudge(ReplyRanker.shipped(Language.ENGLISH), encoder, 1, new PrintWriter(Writer.nullWriter()));

    private static List<Turn> asked(int thing, int time) {
        return List.of(new Turn(Message.Author.CUSTOMER, "thing" + thing + " word" + time % 7 + " broke" + time % 5));
    }

    private static String answer(int thing, int time) {
        return "reply" + thing + " close" + time % 3;
    }

    private static List<PastReply> pairs(int count) {
        List<PastReply> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(new PastReply(asked(i % THINGS, i), answer(i % THINGS, i), "conversation " + i));
        }
        return pairs;
    }

    private SixSigns learn(int pairs, long seed) throws EncoderUnavailableException {
        return Objects.requireNonNull(SixSigns.learn(pairs(pairs), Language.ENGLISH, judge, encoder, seed));
    }

    @Test
    void whatEarlierConversationsTellPutsTheRightAnswerFirstWhereNoWordIsShared() throws Exception {
        SixSigns signs = learn(600, 1);
        for (int thing = 0; thing < THINGS; thing++) {
            List<Turn> turns = asked(thing, 5_003 + thing);
            List<String> answers = new ArrayList<>();
            boolean[] right = new boolean[THINGS];
            for (int other = 0; other < THINGS; other++) {
                answers.add(answer(other, 1));
                right[other] = other == thing;
            }
            RankFigures.Ranking ranking = signs.rank(turns, answers, judge.byWords(turns, answers), right);
            assertThat(ranking.right()[0]).as("thing " + thing).isTrue();
        }
    }

    @Test
    void theSameSeedLearnsTheSame() throws EncoderUnavailableException {
        List<Turn> turns = asked(3, 4);
        List<String> answers = List.of(answer(3, 0), answer(4, 0), answer(5, 0));
        boolean[] right = {true, false, false};
        RankFigures.Ranking first = learn(300, 7).rank(turns, answers, judge.byWords(turns, answers), right);
        RankFigures.Ranking second = learn(300, 7).rank(turns, answers, judge.byWords(turns, answers), right);
        assertThat(second.probability()).containsExactly(first.probability());
    }

    @Test
    void fewPairsTeachNothing() throws EncoderUnavailableException {
        assertThat(SixSigns.learn(pairs(40), Language.ENGLISH, judge, encoder, 1))
                .as("fewer than 24 are kept apart")
                .isNull();
    }
}
