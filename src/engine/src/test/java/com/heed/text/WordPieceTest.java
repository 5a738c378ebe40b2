package com.heed.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.learn.ModelFormatException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The English ids are those of the published uncased BERT vocabulary: 101 and 102 frame a text, 7592 is hello, 2088 is world. */
class WordPieceTest {
    private static final WordPiece ENGLISH =
            WordPiece.read(EncoderModel.SHIPPED.get(0).tokenizer().read());
    private static final WordPiece CHINESE =
            WordPiece.read(EncoderModel.SHIPPED.get(1).tokenizer().read());

    @Test
    void knownWordsHaveTheirPublishedIds() {
        assertThat(ENGLISH.start()).isEqualTo(101);
        assertThat(ENGLISH.end()).isEqualTo(102);
        assertThat(ENGLISH.ids("Hello, WORLD!", 100)).containsExactly(7592, 1010, 2088, 999);
    }

    @Test
    void theLongestPieceComesFirst() {
        WordPiece small =
                new WordPiece(Map.of("[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "un", 3, "##aff", 4, "##able", 5, "una", 6));
        // The example of the BERT authors, and what becomes of it when a longer first piece leaves an unknown rest.
        assertThat(new WordPiece(Map.of("[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "un", 3, "##aff", 4, "##able", 5))
                        .ids("unaffable", 10))
                .containsExactly(3, 4, 5);
        assertThat(small.ids("unaffable", 10)).containsExactly(0);
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        assertThat(ENGLISH.ids("CAFÉ", 10)).isEqualTo(ENGLISH.ids("cafe", 10));
        assertThat(CHINESE.ids("VPN连接失败", 10)).isEqualTo(CHINESE.ids("vpn连接失败", 10));
    }

    @Test
    void hanCharactersStandApart() {
        assertThat(CHINESE.ids("连接失败", 10)).hasSize(4).doesNotContain(100);
    }

    @Test
    void specialTokensInATextArePlainText() {
        assertThat(ENGLISH.ids("[SEP]", 10)).hasSizeGreaterThan(1).doesNotContain(102);
    }

    @Test
    void anEndlessWordIsOneUnknown() {
        assertThat(ENGLISH.ids("x".repeat(1_000), 10)).containsExactly(100);
        assertThat(ENGLISH.ids("a b c d e", 3)).hasSize(3);
    }

    @Test
    void aFileWithoutVocabularyIsRefused() {
        assertThatThrownBy(() -> WordPiece.read("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("no vocabulary");
    }
}
