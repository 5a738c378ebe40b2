package com.heed.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final List<String> TEXTS = List.of("reset my password", "reset the router", "where is my parcel");

    private static double length(Terms.Vector vector) {
        double squares = 0;
        for (float value : vector.values()) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    @Test
    void wordsHaveLengthOneAndPiecesHalfOfIt() {
        Terms terms = Terms.learn(TEXTS, Language.ENGLISH, 1, 10_000);
        assertThat(length(terms.of("reset my password", Language.ENGLISH))).isCloseTo(Math.sqrt(1.25), within(1e-6));
    }

    /** "passwords" was never seen; most of its pieces were. */
    @Test
    void anotherFormOfAWordIsKnownByItsPieces() {
        Terms terms = Terms.learn(TEXTS, Language.ENGLISH, 1, 10_000);
        Terms.Vector vector = terms.of("passwords", Language.ENGLISH);
        assertThat(vector.indexes().length).isGreaterThan(15).isEqualTo(vector.values().length);
        assertThat(length(vector)).isCloseTo(0.5, within(1e-6));
        assertThat(vector.indexes()).isSorted().doesNotHaveDuplicates();
    }

    /** The words of "ab zz" with their pair, and of each word its pieces _a, ab, b_, _ab, ab_, _ab_: 3 + 2 * 6 terms, of which the word "ab" and its pieces were met. */
    @Test
    void itTellsHowMuchOfATextIsKnown() {
        Terms terms = Terms.learn(List.of("ab"), Language.ENGLISH, 1, 10_000);
        assertThat(terms.read("ab", Language.ENGLISH).known()).isEqualTo(1);
        assertThat(terms.read("ab zz", Language.ENGLISH).known()).isCloseTo(7.0 / 15, within(1e-9));
        assertThat(terms.read("退款", Language.ENGLISH).known()).isZero();
        assertThat(terms.read("", Language.ENGLISH).known()).isZero();
    }

    @Test
    void rareTermsAndTermsBeyondTheMostAreLeftOut() {
        assertThat(Terms.learn(TEXTS, Language.ENGLISH, 4, 10_000).size()).isZero();
        assertThat(Terms.learn(TEXTS, Language.ENGLISH, 1, 5).size()).isEqualTo(5);
        assertThat(Terms.learn(TEXTS, Language.ENGLISH, 4, 10_000)
                        .of("reset", Language.ENGLISH)
                        .indexes())
                .isEmpty();
    }

    @Test
    void chinesePiecesAreOneToThreeCharacters() {
        Terms terms = Terms.learn(List.of("重置密码"), Language.CHINESE, 1, 10_000);
        // Four single characters, three pairs, two triples and the words 重置, 密码 with their pair.
        assertThat(terms.size()).isEqualTo(12);
    }

    @Test
    void aTextOfOneHugeWordIsReadUpToALength() {
        Terms terms = Terms.learn(TEXTS, Language.ENGLISH, 1, 10_000);
        assertThat(terms.of("a".repeat(1_000_000), Language.ENGLISH).indexes()).isNotNull();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Terms terms = Terms.learn(TEXTS, Language.ENGLISH, 1, 10_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        terms.write(new DataOutputStream(out));
        Terms again = Terms.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
        Terms.Vector vector = terms.of("reset the password", Language.ENGLISH);
        assertThat(again.of("reset the password", Language.ENGLISH).values()).containsExactly(vector.values());
    }
}
