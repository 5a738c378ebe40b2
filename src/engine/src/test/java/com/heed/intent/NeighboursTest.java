package com.heed.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.VectorRows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final VectorRows VECTORS = new VectorRows.Floats(new float[][] {{1, 0}, {0.8f, 0.6f}, {0, 1}});

    /** exp(25 cos) of cosines 1, 0.8 and 0, of which 2 % are spread over the two classes. */
    @Test
    void aClassCountsWhatItsNearTextsDo() {
        Neighbours.Said said = new Neighbours(VECTORS, new int[] {0, 1, 1}, 2).of(new float[] {1, 0});
        double other = Math.exp(25 * (0.8 - 1)) + Math.exp(-25);
        assertThat(Math.exp(said.logs()[0])).isCloseTo(0.98 / (1 + other) + 0.01, within(1e-6));
        assertThat(said.nearest()).isCloseTo(1, within(1e-6));
        assertThat(said.fifth()).isCloseTo(0, within(1e-6));
    }

    @Test
    void aTextThatIsLeftOutSaysNothing() {
        Neighbours three = new Neighbours(VECTORS, new int[] {0, 1, 1}, 2);
        Neighbours.Said said = three.of(new float[] {1, 0}, text -> text == 0);
        assertThat(Math.exp(said.logs()[1])).isCloseTo(0.99, within(1e-6));
        assertThat(said.nearest()).isCloseTo(0.8, within(1e-6));
        assertThat(said.fifth()).isCloseTo(0, within(1e-6));
        assertThat(three.of(new float[] {1, 0}, text -> true).nearest()).isEqualTo(-1);
    }

    @Test
    void withoutTextsAllClassesAreAlike() {
        Neighbours.Said said =
                new Neighbours(new VectorRows.Floats(new float[0][]), new int[0], 4).of(new float[] {1, 0});
        assertThat(Math.exp(said.logs()[2])).isCloseTo(0.25, within(1e-9));
        assertThat(said.nearest()).isEqualTo(-1);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Neighbours(VECTORS, new int[] {0, 1, 1}, 2).write(new DataOutputStream(out));
        Neighbours again = Neighbours.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
        assertThat(again.of(new float[] {0, 1}).logs()[1]).isGreaterThan(Math.log(0.9));
    }
}
