package com.heed.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.reply.Answer;
import com.heed.text.EncoderState;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which texts are encoded when answers are added: encoding is nearly all that adding costs. */
class AnswerEncoderTest {
    @TempDir
    private Path folder = Path.of("");

    /** Tells which texts it was given. */
    private record Counted(WordVectors words, Queue<String> texts) implements SentenceEncoder {
        Counted() {
            this(new WordVectors(), new ConcurrentLinkedQueue<>());
        }

        @Override
        public TextVector encode(String text, Language language, TokenPooling pooling)
                throws EncoderUnavailableException {
            texts.add(text);
            return words.encode(text, language, pooling);
        }

        @Override
        public int width(Language language) {
            return words.width(language);
        }

        @Override
        public String identity(Language language) {
            return words.identity(language);
        }

        @Override
        public EncoderState state() {
            return words.state();
        }

        @Override
        public void close() {
            words.close();
        }
    }

    @Test
    void aTextThatStandsInSeveralAnswersIsEncodedOnce() {
        Counted counted = new Counted();
        List<Answer> answers = List.of(
                Answers.past("a", "1", "where is my parcel", "it comes tomorrow"),
                Answers.past("b", "2", "is it late", "it comes tomorrow"),
                Answers.past("c", "2", "is it late", "we are sorry"),
                Answers.past("d", "3", null, "is it late"));
        List<EncodedAnswer> encoded = new AnswerEncoder(counted).encode(answers, 1);
        assertThat(counted.texts)
                .containsExactlyInAnyOrder("where is my parcel", "it comes tomorrow", "is it late", "we are sorry");
        AnswerEncoder alone = new AnswerEncoder(new WordVectors());
        for (int i = 0; i < answers.size(); i++) {
            assertSame(encoded.get(i), alone.encode(answers.get(i)));
        }
    }

    @Test
    void severalThreadsGiveWhatOneGives() {
        List<Answer> answers = Answers.random(300, 8);
        AnswerEncoder encoder = new AnswerEncoder(new WordVectors());
        List<EncodedAnswer> one = encoder.encode(answers, 1);
        List<EncodedAnswer> three = encoder.encode(answers, 3);
        assertThat(three).hasSize(300);
        for (int i = 0; i < 300; i++) {
            assertSame(three.get(i), one.get(i));
        }
    }

    private static void assertSame(EncodedAnswer one, EncodedAnswer other) {
        assertThat(one.answer()).isEqualTo(other.answer());
        assertThat(one.reply()).isEqualTo(other.reply());
        assertThat(one.request()).isEqualTo(other.request());
    }

    @Test
    void withoutEncoderAnswersHaveNoVectors() {
        List<EncodedAnswer> encoded =
                new AnswerEncoder(new WordVectors("words", false)).encode(Answers.random(5, 1), 2);
        assertThat(encoded).hasSize(5).allSatisfy(answer -> {
            assertThat(answer.reply()).isNull();
            assertThat(answer.request()).isNull();
        });
    }

    @Test
    void whatTheIndexHoldsIsNotEncodedAgain() throws IOException {
        Counted counted = new Counted();
        List<Answer> answers = List.of(
                Answers.past("a", "1", "where is my parcel", "it comes tomorrow"),
                Answers.past("b", "2", null, "we are sorry"),
                Answers.past("c", "3", "how do I pay", "by card"));
        try (AnswerIndex index = AnswerIndex.open(folder, counted)) {
            index.put(index.encoded(answers, 1));
            index.commit();
            counted.texts.clear();
            List<EncodedAnswer> again = index.encoded(
                    List.of(
                            answers.get(0),
                            Answers.past("b", "2", null, "we are very sorry"),
                            Answers.past("c", "3", "how do I send it back", "by card"),
                            Answers.past("d", "4", null, "new")),
                    1);
            assertThat(counted.texts)
                    .containsExactlyInAnyOrder("we are very sorry", "how do I send it back", "by card", "new");
            assertThat(again).extracting(one -> one.answer().id()).containsExactly("a", "b", "c", "d");
            // As the index keeps them: halves.
            EncodedAnswer whole = index.encoder().encode(answers.get(0));
            assertThat(again.get(0).reply()).isEqualTo(halves(whole.reply()));
            assertThat(again.get(0).request()).isEqualTo(halves(whole.request()));
        }
    }

    private static float[] halves(float @org.jspecify.annotations.Nullable [] vector) {
        return HalfVector.read(HalfVector.write(java.util.Objects.requireNonNull(vector)));
    }
}
