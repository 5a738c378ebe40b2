package com.heed.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.attention.EventSequence;
import com.heed.learn.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookalikesTest {
    private static final Catalogue CATALOGUE = Catalogue.named(List.of("a", "b", "c", "d"));

    /** The item with number 2 has no picture. */
    private static final ImageVectors IMAGES =
            new ImageVectors(4, new int[] {0, 1, 3}, new float[][] {{1, 0}, {0.6f, 0.8f}, {0, -1}});

    private static final Histories PAST =
            new Histories(CATALOGUE, List.of(new History("c", EventSequence.untimed(1, 1, 1))));

    private static double[] scores(Recommender recommender, int... past) {
        double[] scores = new double[4];
        recommender.score(new History("somebody", EventSequence.untimed(past)), scores);
        return scores;
    }

    /** a is half of what b is, being older: b is like itself and 0.6 like a; what is unlike on the whole has nothing. */
    @Test
    void itemsAreScoredByHowAlikeTheyAreToTheNewestMost() {
        Lookalikes images = Lookalikes.of(PAST, IMAGES, new Lookalikes.Options(0.5, 0));
        assertThat(scores(images, 0, 1)).containsExactly(new double[] {0.5 + 0.6, 0.3 + 1, 0, 0}, within(1e-6));
        assertThat(scores(images, 3, 2)).containsExactly(new double[] {0, 0, 0, 0.5}, within(1e-6));
    }

    /** b was had three times: (1 + 3) to the power of a half. */
    @Test
    void demandLiftsThem() {
        Lookalikes images = Lookalikes.of(PAST, IMAGES, new Lookalikes.Options(1, 0.5));
        assertThat(scores(images, 0)).containsExactly(new double[] {1, 0.6 * 2, 0, 0}, within(1e-6));
    }

    @Test
    void whatLooksAlikeSpeaksForAnItem() {
        Lookalikes images = Lookalikes.of(PAST, IMAGES, new Lookalikes.Options(0.5, 0));
        assertThat(images.parts(new History("x", EventSequence.untimed(3, 2, 0)), 1))
                .containsExactly(new double[] {0, 0, 0.6}, within(1e-6));
    }

    /** d is 0.8 unlike b and like itself half as much: 0.5 - 0.8. */
    @Test
    void anItemThatIsUnlikeOnTheWholeIsNotExplainedByWhatItIsLike() {
        Lookalikes images = Lookalikes.of(PAST, IMAGES, new Lookalikes.Options(0.5, 0));
        assertThat(scores(images, 3, 1)[3]).isZero();
        assertThat(images.parts(new History("x", EventSequence.untimed(3, 1)), 3))
                .containsExactly(0, 0);
    }

    @Test
    void withoutAPastNothingSpeaksForAnything() {
        assertThat(scores(Lookalikes.of(PAST, IMAGES, new Lookalikes.Options(1, 0))))
                .containsOnly(0);
    }

    @Test
    void readBackItSaysTheSameWithinHalves() throws IOException {
        Lookalikes images = Lookalikes.of(PAST, IMAGES, new Lookalikes.Options(0.8, 0.25));
        assertThat(scores(Lookalikes.read(in(written(images)), 4), 0, 1))
                .containsExactly(scores(images, 0, 1), within(2e-3));
    }

    @Test
    void aFileThatCannotBeRightIsRefused() throws IOException {
        byte[] file = written(Lookalikes.of(PAST, IMAGES, new Lookalikes.Options(0.8, 0)));
        assertThatThrownBy(() -> Lookalikes.read(in(file), 3))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("item 3");
        assertThatThrownBy(() -> Lookalikes.read(in(file), 2))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("3 pictures");
        // Eight bytes of fading, then the width.
        assertThatThrownBy(() -> Lookalikes.read(in(with(file, 8, 129)), 4))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("129 numbers");
        // Four bytes of width, count and item; then how far demand lifts the item.
        assertThatThrownBy(() -> Lookalikes.read(in(with(file, 20, Float.floatToIntBits(Float.NaN))), 4))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("lifted by NaN");
    }

    private static byte[] written(Lookalikes images) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        images.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] file, int at, int number) {
        return ByteBuffer.wrap(file.clone()).putInt(at, number).array();
    }

    private static DataInputStream in(byte[] file) {
        return new DataInputStream(new ByteArrayInputStream(file));
    }
}
