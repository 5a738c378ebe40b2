package com.heed.lab.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextErrorsTest {
    /** Distances as Wagner and Fischer’s examples and textbooks give them: kitten and sitting 3, Saturday and Sunday 3. */
    @Test
    void publishedDistances() {
        assertThat(TextErrors.of(List.of("kitten"), List.of("sitting")).errors())
                .isEqualTo(3);
        TextErrors days = TextErrors.of(List.of("Saturday"), List.of("Sunday"));
        assertThat(days.errors()).isEqualTo(3);
        assertThat(days.rate()).isCloseTo(3.0 / 8, within(1e-12));
        assertThat(TextErrors.of(List.of("退款没到账"), List.of("退歉没到")).errors()).isEqualTo(2);
    }

    @Test
    void aLineThatWasNotFoundCostsAllOfIt() {
        TextErrors errors = TextErrors.of(List.of("Error 1042", "Send report"), List.of("Send report"));

        assertThat(errors.errors()).isEqualTo("Error 1042".length());
        assertThat(errors.found()).isEqualTo(1);
        assertThat(errors.exact()).isEqualTo(1);
        assertThat(errors.lines()).isEqualTo(2);
        // A reading with more than half of the letters wrong is none.
        assertThat(TextErrors.of(List.of("abcd"), List.of("axyz")).found()).isZero();
    }

    @Test
    void eachLineGoesWithOneLineTheNearestFirst() {
        TextErrors errors = TextErrors.of(List.of("Order 101", "Order 102"), List.of("Order 102", "Order 10l"));

        assertThat(errors.errors()).isEqualTo(1);
        assertThat(errors.exact()).isEqualTo(1);
        assertThat(TextErrors.of(List.of("OK", "OK"), List.of("OK")).found()).isEqualTo(1);
    }

    @Test
    void lostBlanksAndWideFormsCountInTheFirstRateOnly() {
        TextErrors errors = TextErrors.of(List.of("版本 4.1：not found"), List.of("版本4.1:notfound"));

        assertThat(errors.errors()).isEqualTo(3);
        assertThat(errors.letterErrors()).isZero();
        assertThat(errors.letterRate()).isZero();
    }

    @Test
    void wordsAreThoseOfTextFeatures() {
        TextErrors errors = TextErrors.of(List.of("Send the report again"), List.of("Send thereport again"));

        assertThat(errors.words()).isEqualTo(4);
        assertThat(errors.wordsRead()).isEqualTo(3);
        assertThat(errors.wordsRight()).isEqualTo(2);
        assertThat(errors.wordRecall()).isEqualTo(0.5);
        assertThat(errors.wordPrecision()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void picturesAddUp() {
        TextErrors one = TextErrors.of(List.of("kitten"), List.of("sitting"));

        assertThat(one.plus(TextErrors.NONE)).isEqualTo(one);
        assertThat(one.plus(one).rate()).isEqualTo(one.rate());
        assertThat(TextErrors.of(List.of(), List.of("ghost")).rate()).isZero();
    }
}
