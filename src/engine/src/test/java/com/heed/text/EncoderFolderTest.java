package com.heed.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.learn.ModelFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped English encoder, put into a folder and used otherwise. */
class EncoderFolderTest {
    private static final EncoderModel SHIPPED = EncoderModel.SHIPPED.get(0);

    /** For all tests: the files are large. */
    @TempDir
    static Path folder;

    @BeforeAll
    static void files() throws IOException {
        Files.write(folder.resolve("model.onnx"), SHIPPED.model().read());
        Files.write(folder.resolve("tokenizer.json"), SHIPPED.tokenizer().read());
    }

    private String manifest(String pooling, String prefix, int width) {
        return """
                {"name": "tried", "language": "en", "width": %d, "innerOutput": "%s", "pooling": "%s", "prefix": "%s",
                 "model": {"file": "model.onnx", "sha256": "%s"}, "tokenizer": {"file": "tokenizer.json", "sha256": "%s"}}
                """.formatted(
                        width,
                        SHIPPED.innerOutput(),
                        pooling,
                        prefix,
                        SHIPPED.model().sha256(),
                        SHIPPED.tokenizer().sha256());
    }

    private EncoderModel read(String manifest) throws IOException {
        Files.writeString(folder.resolve(EncoderFolder.MANIFEST), manifest);
        return EncoderFolder.read(folder);
    }

    private static TextVector encode(EncoderModel model, String text, TokenPooling pooling)
            throws EncoderUnavailableException {
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1, model)) {
            return encoder.encode(text, Language.ENGLISH, pooling);
        }
    }

    @Test
    void usedAsItShipsItGivesTheVectorsOfTheShippedOne() throws Exception {
        TextVector tried = encode(read(manifest("first", "", 384)), "where is my parcel", TokenPooling.NONE);
        TextVector shipped = encode(SHIPPED, "where is my parcel", TokenPooling.NONE);
        assertThat(tried.sentence()).isEqualTo(shipped.sentence());
        assertThat(tried.inner()).isEqualTo(shipped.inner());
    }

    @Test
    void aPrefixIsReadBeforeTheTextAndNotCounted() throws Exception {
        TextVector prefixed = encode(read(manifest("first", "query: ", 384)), "where is my parcel", TokenPooling.NONE);
        TextVector written = encode(SHIPPED, "query: where is my parcel", TokenPooling.NONE);
        assertThat(prefixed.sentence()).isEqualTo(written.sentence());
        assertThat(prefixed.inner()).isEqualTo(written.inner());
        assertThat(prefixed.tokens()).isEqualTo(4);
    }

    @Test
    void everyPartOfALongTextBeginsWithThePrefixAndFitsThePositions() throws Exception {
        EncoderModel model = read(manifest("first", "query: ", 384));
        assertThat(encode(model, "parcel ".repeat(3_000), TokenPooling.NONE).tokens())
                .isEqualTo(4 * (512 - 2 - 2));
    }

    @Test
    void theMeanIsThatOfTheLastLayersTokens() throws Exception {
        TextVector vector = encode(read(manifest("mean", "", 384)), "where is my parcel", SUM_OF_THE_LAST);
        double squares = 0;
        for (float sum : vector.pooled()) {
            squares += (double) sum * sum;
        }
        for (int j = 0; j < vector.sentence().length; j++) {
            assertThat(vector.sentence()[j])
                    .isCloseTo((float) (vector.pooled()[j] / Math.sqrt(squares)), within(1e-5f));
        }
    }

    private static final TokenPooling SUM_OF_THE_LAST = new TokenPooling() {
        @Override
        public String identity() {
            return "sum";
        }

        @Override
        public boolean readsLast() {
            return true;
        }

        @Override
        public Pass start() {
            float[] sum = new float[384];
            return new Pass() {
                @Override
                public void token(float[] vector) {}

                @Override
                public void lastToken(float[] vector) {
                    for (int j = 0; j < sum.length; j++) {
                        sum[j] += vector[j];
                    }
                }

                @Override
                public float[] finish() {
                    return sum;
                }
            };
        }
    };

    /** The cache, and files of encoded texts, must never take one use of a model for another. */
    @Test
    void eachUseHasAnIdentityOfItsOwn() throws Exception {
        assertThat(read(manifest("first", "", 384)).identity())
                .isNotEqualTo(read(manifest("mean", "", 384)).identity())
                .isNotEqualTo(read(manifest("first", "query: ", 384)).identity())
                .isNotEqualTo(SHIPPED.identity());
    }

    @Test
    void whatIsWrongWithAFolderIsSaid() throws Exception {
        String whole = manifest("mean", "", 384);
        Files.deleteIfExists(folder.resolve(EncoderFolder.MANIFEST));
        refused("has no encoder.json");
        wrong("is not JSON", "{");
        wrong("pooling \"sum\" must be first or mean", whole.replace("mean", "sum"));
        wrong("language \"fr\" must be en or zh", whole.replace("\"en\"", "\"fr\""));
        wrong("width 0 must be 1 to", whole.replace("384", "0"));
        wrong("name is missing; it must be a text", whole.replace("\"name\"", "\"title\""));
        wrong("model.sha256 is missing", whole.replaceFirst("sha256", "digest"));
        wrong("model.onnx' is broken", whole.replaceFirst("\"6c9c", "\"0000"));
        wrong("other.onnx' is missing", whole.replace("model.onnx", "other.onnx"));
    }

    private void wrong(String sentence, String manifest) throws IOException {
        Files.writeString(folder.resolve(EncoderFolder.MANIFEST), manifest);
        refused(sentence);
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> EncoderFolder.read(folder))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(sentence);
    }

    @Test
    void aWidthThatTheModelDoesNotHaveIsSaidAtTheFirstText() throws Exception {
        EncoderModel narrow = read(manifest("mean", "", 192));
        assertThatThrownBy(() -> encode(narrow, "hello", TokenPooling.NONE))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("'tried' gives vectors of width 384 instead of 192");
    }

    @Test
    void anInnerLayerThatTheModelDoesNotHaveLeavesItUnavailable() throws Exception {
        EncoderModel model = read(manifest("mean", "", 384).replace("layer.8", "layer.88"));
        assertThatThrownBy(() -> encode(model, "hello", TokenPooling.NONE))
                .isInstanceOf(EncoderUnavailableException.class)
                .hasMessageContaining("layer.88");
    }
}
