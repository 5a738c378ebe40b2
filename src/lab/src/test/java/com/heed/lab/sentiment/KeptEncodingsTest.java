package com.heed.lab.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.attention.HalfRows;
import com.heed.text.TextVector;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptEncodingsTest {
    private static final String ENCODER = "an encoder";
    private static final TextVector VECTOR =
            new TextVector(new float[] {0.6f, -0.8f}, new float[] {1 / 3f, 7e-8f}, new float[0], 5, true);
    private static final HalfRows TOKENS = HalfRows.of(
            List.of(HalfRows.halves(new float[] {1 / 3f, -2}), HalfRows.halves(new float[] {65_504f, 6e-8f})));

    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsReadBackBitForBit() {
        try (KeptEncodings kept = new KeptEncodings(folder, ENCODER)) {
            kept.put("with", VECTOR, TOKENS);
            kept.put("without", VECTOR, null);
        }
        try (KeptEncodings kept = new KeptEncodings(folder, ENCODER)) {
            KeptEncodings.Kept with = Objects.requireNonNull(kept.get("with", true));
            assertThat(with.vector().sentence()).containsExactly(VECTOR.sentence());
            assertThat(with.vector().inner()).containsExactly(VECTOR.inner());
            assertThat(with.vector().tokens()).isEqualTo(5);
            assertThat(with.vector().cut()).isTrue();
            HalfRows tokens = Objects.requireNonNull(with.tokens());
            assertThat(tokens.rows()).isEqualTo(2);
            float[] ours = new float[2];
            float[] theirs = new float[2];
            for (int t = 0; t < 2; t++) {
                TOKENS.row(t, ours);
                tokens.row(t, theirs);
                assertThat(theirs).containsExactly(ours);
            }
            assertThat(kept.get("without", false)).isNotNull();
            assertThat(kept.get("without", true)).isNull();
            assertThat(kept.get("another", false)).isNull();
        }
    }

    @Test
    void anotherEncoderKnowsNothingOfThem() {
        try (KeptEncodings kept = new KeptEncodings(folder, ENCODER)) {
            kept.put("text", VECTOR, TOKENS);
        }
        try (KeptEncodings kept = new KeptEncodings(folder, "another encoder")) {
            assertThat(kept.get("text", false)).isNull();
        }
    }

    /** A run may be stopped while it writes. */
    @Test
    void aRecordCutOffIsDroppedAndTheNextRunGoesOnBehindTheLastWholeOne() throws IOException {
        try (KeptEncodings kept = new KeptEncodings(folder, ENCODER)) {
            kept.put("first", VECTOR, TOKENS);
            kept.put("second", VECTOR, TOKENS);
        }
        try (Stream<Path> files = Files.list(folder);
                FileChannel channel = FileChannel.open(files.findFirst().orElseThrow(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1);
        }
        try (KeptEncodings kept = new KeptEncodings(folder, ENCODER)) {
            assertThat(kept.get("first", true)).isNotNull();
            assertThat(kept.get("second", false)).isNull();
            kept.put("third", VECTOR, null);
        }
        try (KeptEncodings kept = new KeptEncodings(folder, ENCODER)) {
            assertThat(kept.get("first", true)).isNotNull();
            assertThat(kept.get("third", false)).isNotNull();
        }
    }
}
