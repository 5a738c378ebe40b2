package com.heed.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamiliarityTest {
    private static final TextWords WORDS = TextWords.of("where is it");

    /** A conversation whose turns point into a direction of the plane. */
    private static Conversation towards(double angle) {
        float[] recent = {(float) Math.cos(angle), (float) Math.sin(angle)};
        ReadText last = new ReadText("where is it", recent, null, WORDS);
        return new Conversation(last, null, recent, WORDS, WORDS, WORDS, List.of());
    }

    private static float[][] seen() {
        return Familiarity.draw(List.of(towards(0), towards(Math.PI / 2)), 1);
    }

    @Test
    void whatIsNearSomethingSeenIsKnown() {
        Familiarity familiarity = new Familiarity(seen(), Math.cos(Math.PI / 4), 1);

        assertThat(familiarity.of(towards(0))).isCloseTo(1, within(1e-6));
        assertThat(familiarity.of(towards(Math.PI / 2))).isCloseTo(1, within(1e-6));
        assertThat(familiarity.of(towards(Math.PI / 4)))
                .as("as far from both as can be")
                .isCloseTo(0, within(0.02));
        assertThat(familiarity.of(towards(-Math.PI / 2)))
                .as("further away than 0 there is nothing")
                .isZero();
        assertThat(Familiarity.ALL.of(towards(2))).isEqualTo(1);
    }

    @Test
    void itLiesBetweenTheMediansOfKnownAndUnknownConversations() {
        Familiarity familiarity =
                Familiarity.between(seen(), new double[] {0.9, 0.8, 0.95}, new double[] {0.3, 0.5, 0.7});

        assertThat(familiarity.at(0.9)).isEqualTo(1);
        assertThat(familiarity.at(0.7)).isCloseTo(0.5, within(1e-9));
        assertThat(familiarity.at(0.5)).isZero();
        assertThat(Familiarity.between(seen(), new double[] {0.8}, new double[] {0.8}))
                .as("what looks alike is not told apart")
                .isSameAs(Familiarity.ALL);
        assertThat(Familiarity.between(seen(), new double[] {0.8}, new double[0]))
                .isSameAs(Familiarity.ALL);
    }

    @Test
    void itIsReadAsItWasWrittenAndRefusedWhereItCannotBeRight() throws IOException {
        Familiarity familiarity = new Familiarity(seen(), 0.4, 0.8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        familiarity.write(new DataOutputStream(bytes));

        Familiarity read = read(bytes.toByteArray());
        assertThat(read.of(towards(1.2))).isEqualTo(familiarity.of(towards(1.2)));

        byte[] broken = bytes.toByteArray();
        broken[0] = 1;
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("16777218");
        assertThatThrownBy(() -> new Familiarity(new float[0][], 0.5, 0.5)).isInstanceOf(ModelFormatException.class);
    }

    private static Familiarity read(byte[] bytes) throws IOException {
        return Familiarity.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Test
    void weightsAreMixedByIt() {
        double[] known = new double[FitSign.values().length];
        double[] unknown = known.clone();
        known[0] = 1;
        unknown[1] = 2;
        FitWeights weights = new FitWeights(new FitWeights.Signs(known, 4), new FitWeights.Signs(unknown, 0));

        FitWeights.Signs mixed = weights.at(0.25);

        assertThat(mixed.signs()[0]).isEqualTo(0.25);
        assertThat(mixed.signs()[1]).isEqualTo(1.5);
        assertThat(mixed.none()).isEqualTo(1);
    }
}
