package com.heed.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.learn.Progress;
import com.heed.text.EncoderState;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodedTextsTest {
    private static final long BOUND = 1L << 30;

    @TempDir
    private Path folder = Path.of("");

    /** Vectors that follow from the text by a random number generator, so that a mix-up of two texts is seen. */
    private static final class Numbers implements SentenceEncoder {
        private final AtomicInteger encoded = new AtomicInteger();
        private final String identity;
        private final int width;

        Numbers(String identity, int width) {
            this.identity = identity;
            this.width = width;
        }

        @Override
        public TextVector encode(String text, Language language, TokenPooling pooling) {
            encoded.incrementAndGet();
            TokenPooling.Pass pass = pooling.start();
            int tokens = tokens(text);
            for (int t = 0; t < tokens; t++) {
                pass.token(vector(text, t));
                pass.lastToken(vector(text, t));
            }
            return new TextVector(vector(text, -1), vector(text, -2), pass.finish(), tokens, false);
        }

        static int tokens(String text) {
            return 3 + text.length() % 5;
        }

        float[] vector(String text, int which) {
            Random random = new Random(31L * text.hashCode() + which);
            float[] vector = new float[width];
            for (int j = 0; j < width; j++) {
                vector[j] = (float) random.nextGaussian();
            }
            return vector;
        }

        @Override
        public int width(Language language) {
            return width;
        }

        @Override
        public String identity(Language language) {
            return identity + language;
        }

        @Override
        public EncoderState state() {
            return new EncoderState.Ready();
        }

        @Override
        public void close() {}
    }

    private final Numbers encoder = new Numbers("a", 16);

    private static IntentText text(EncodedTexts texts, Numbers encoder, String clean) {
        try {
            return texts.of(clean, Language.ENGLISH, encoder);
        } catch (EncoderUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "text number " + i).toList();
    }

    /** A token's number is one of 255 levels up to its largest: half a level is the most it can be off. */
    private static void isRight(IntentText found, Numbers encoder, String clean) {
        assertThat(found.clean()).isEqualTo(clean);
        assertThat(found.sentence()).isEqualTo(encoder.vector(clean, -1));
        assertThat(found.inner()).isEqualTo(encoder.vector(clean, -2));
        int tokens = Numbers.tokens(clean);
        assertThat(found.tokens().rows()).isEqualTo(tokens);
        float[] row = new float[found.tokens().width()];
        float[] mean = new float[row.length];
        for (int t = 0; t < tokens; t++) {
            found.tokens().row(t, row);
            float[] expected = encoder.vector(clean, t);
            float largest = 0;
            for (int j = 0; j < row.length; j++) {
                largest = Math.max(largest, Math.abs(expected[j]));
                mean[j] += expected[j] / tokens;
            }
            // The halves before it are off by a two-thousandth.
            assertThat(row).containsExactly(expected, within(largest * (0.5f / 127 + 1f / 1_000)));
        }
        assertThat(found.last()).containsExactly(mean, within(1e-5f));
    }

    @Test
    void aTextIsEncodedOnceEvenAfterARestart() throws IOException {
        try (EncodedTexts texts = EncodedTexts.open(folder, BOUND)) {
            for (String clean : words(50)) {
                isRight(text(texts, encoder, clean), encoder, clean);
                isRight(text(texts, encoder, clean), encoder, clean);
            }
        }
        assertThat(encoder.encoded).hasValue(50);
        try (EncodedTexts texts = EncodedTexts.open(folder, BOUND)) {
            assertThat(texts.texts()).isEqualTo(50);
            for (String clean : words(51)) {
                isRight(text(texts, encoder, clean), encoder, clean);
            }
        }
        assertThat(encoder.encoded).hasValue(51);
    }

    @Test
    void noTextStandsInTheFiles() throws IOException {
        try (EncodedTexts texts = EncodedTexts.open(folder, BOUND)) {
            text(texts, encoder, "my secret wish");
        }
        for (Path file : files()) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(content).doesNotContain("secret").hasSizeGreaterThan(100);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".texts")).toList();
        }
    }

    @Test
    void anotherEncoderNeverAnswersForThisOne() throws IOException {
        Numbers other = new Numbers("b", 8);
        try (EncodedTexts texts = EncodedTexts.open(folder, BOUND)) {
            isRight(text(texts, encoder, "same"), encoder, "same");
            isRight(text(texts, other, "same"), other, "same");
            isRight(text(texts, encoder, "more"), encoder, "more");
            isRight(text(texts, encoder, "same"), encoder, "same");
            assertThat(texts.texts()).isEqualTo(3);
        }
        assertThat(files()).hasSize(2);
    }

    /** As after a crash: whatever length the file was left with, all whole records are there and the rest is encoded again. */
    @Test
    void aFileCutAnywhereKeepsItsWholeRecords() throws IOException {
        try (EncodedTexts texts = EncodedTexts.open(folder, BOUND)) {
            words(3).forEach(clean -> text(texts, encoder, clean));
        }
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        int record = whole.length / 3;
        for (int length = 0; length < whole.length; length += 37) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            try (EncodedTexts texts = EncodedTexts.open(folder, BOUND)) {
                assertThat(texts.texts()).isEqualTo(length / record);
                words(4).forEach(clean -> isRight(text(texts, encoder, clean), encoder, clean));
            }
        }
    }

    @Test
    void aTailOfRubbishIsCutOff() throws IOException {
        try (EncodedTexts texts = EncodedTexts.open(folder, BOUND)) {
            words(2).forEach(clean -> text(texts, encoder, clean));
        }
        Files.write(files().get(0), new byte[5_000], StandardOpenOption.APPEND);
        try (EncodedTexts texts = EncodedTexts.open(folder, BOUND)) {
            assertThat(texts.texts()).isEqualTo(2);
            words(3).forEach(clean -> isRight(text(texts, encoder, clean), encoder, clean));
        }
    }

    @Test
    void aRecordThatWasSpoiltIsNotGivenOut() throws IOException {
        try (EncodedTexts texts = EncodedTexts.open(folder, BOUND)) {
            words(2).forEach(clean -> text(texts, encoder, clean));
        }
        try (FileChannel channel = FileChannel.open(files().get(0), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), channel.size() - 20);
        }
        try (EncodedTexts texts = EncodedTexts.open(folder, BOUND)) {
            words(2).forEach(clean -> isRight(text(texts, encoder, clean), encoder, clean));
        }
        assertThat(encoder.encoded).hasValue(3);
    }

    @Test
    void whatIsRemovedIsZerosOnTheDisk() throws IOException {
        try (EncodedTexts texts = EncodedTexts.open(folder, BOUND)) {
            words(3).forEach(clean -> text(texts, encoder, clean));
            int before = zeros();
            assertThat(texts.remove(List.of("text number 1", "unknown"))).isEqualTo(1);
            assertThat(zeros() - before).isGreaterThan(3 * 16 * 4);
            assertThat(texts.texts()).isEqualTo(2);
        }
        try (EncodedTexts texts = EncodedTexts.open(folder, BOUND)) {
            assertThat(texts.texts()).isEqualTo(2);
            words(3).forEach(clean -> isRight(text(texts, encoder, clean), encoder, clean));
            assertThat(encoder.encoded).hasValue(4);
            assertThat(texts.remove(words(3))).isEqualTo(3);
            assertThat(files()).isEmpty();
        }
    }

    private int zeros() throws IOException {
        int zeros = 0;
        for (byte one : Files.readAllBytes(files().get(0))) {
            zeros += one == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** A model may be trained on texts whose folder was closed, or whose file was dropped, in the meantime. */
    @Test
    void textsThatWereHandedOutStayReadable() throws IOException {
        EncodedTexts texts = EncodedTexts.open(folder, BOUND);
        IntentText kept = text(texts, encoder, "kept");
        texts.close();
        for (Path file : files()) {
            Files.delete(file);
        }
        isRight(kept, encoder, "kept");
    }

    @Test
    void aSecondOpeningIsRefusedUntilTheFirstIsClosed() throws IOException {
        EncodedTexts first = EncodedTexts.open(folder, BOUND);
        assertThatThrownBy(() -> EncodedTexts.open(folder, BOUND))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("close them there first");
        first.close();
        assertThatThrownBy(() -> first.of("x", Language.ENGLISH, encoder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        EncodedTexts.open(folder, BOUND).close();
    }

    /** 40 MB each: with three files of 64 MB the bound of 192 MB is full, and the fourth takes the place of the oldest. */
    @Test
    void theBoundIsKeptByDroppingTheOldestFile() throws IOException {
        Numbers wide = new Numbers("w", 1 << 20);
        long bound = 192L << 20;
        try (EncodedTexts texts = EncodedTexts.open(folder, bound)) {
            for (int i = 0; i < 14; i++) {
                text(texts, wide, "t".repeat(5) + (char) ('a' + i));
                assertThat(texts.bytes()).isLessThanOrEqualTo(bound);
            }
            int before = wide.encoded.get();
            text(texts, wide, "tttttn");
            assertThat(wide.encoded).hasValue(before);
            text(texts, wide, "ttttta");
            assertThat(wide.encoded).hasValue(before + 1);
        }
    }

    @Test
    void manyTextsAreEncodedInTheirOrderAndTheWorkCanBeEnded() throws Exception {
        try (EncodedTexts texts = EncodedTexts.open(folder, BOUND)) {
            List<IntentText> all = texts.all(words(300), Language.ENGLISH, encoder, 3, Progress.NONE);
            for (int i = 0; i < 300; i++) {
                isRight(all.get(i), encoder, words(300).get(i));
            }
            Progress ends = new Progress() {
                @Override
                public void at(String step, long done, long of) {
                    assertThat(step).isEqualTo("encoding");
                }

                @Override
                public boolean cancelled() {
                    return texts.texts() > 350;
                }
            };
            assertThatThrownBy(() -> texts.all(words(3_000), Language.ENGLISH, encoder, 3, ends))
                    .isInstanceOf(CancellationException.class);
            assertThat(texts.texts()).isBetween(351, 360);
        }
    }
}
