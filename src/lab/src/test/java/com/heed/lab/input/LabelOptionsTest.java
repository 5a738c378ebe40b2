package com.heed.lab.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.lab.run.WrongUse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelOptionsTest {
    private static final List<String> CLASSES = List.of("negative", "neutral", "positive");

    @Test
    void aLabelThatIsAClassNeedsNoMap() {
        assertThat(new LabelOptions().index(" neutral ", CLASSES, "here")).isEqualTo(1);
        assertThat(new LabelOptions().index("Positive", CLASSES, "here")).isEqualTo(2);
    }

    @Test
    void aMapSaysWhatValuesMean() {
        LabelOptions map = LabelOptions.of(Map.of("0", "negative", "1", "positive"));

        assertThat(map.index("0", CLASSES, "here")).isZero();
        assertThat(map.index("1", CLASSES, "here")).isEqualTo(2);
    }

    /** ASAP writes its stars as 4.0; nobody should have to know that. */
    @Test
    void aNumberStandsForAllWaysToWriteIt() {
        LabelOptions map = LabelOptions.of(Map.of("4", "positive"));

        assertThat(map.index("4.0", CLASSES, "here")).isEqualTo(2);
    }

    @Test
    void emptyLabelsAndThoseMappedToAHyphenAreLeftOut() {
        LabelOptions map = LabelOptions.of(Map.of("mixed", "-"));

        assertThat(map.index("", CLASSES, "here")).isNull();
        assertThat(map.index("mixed", CLASSES, "here")).isNull();
    }

    @Test
    void anUnknownLabelIsRefusedWithItsPlaceAndWhatToDo() {
        assertThatThrownBy(() -> new LabelOptions().index("angry", CLASSES, "'a.csv', row 3 (line 5), column 'mood'"))
                .isInstanceOf(WrongUse.class)
                .hasMessage("'a.csv', row 3 (line 5), column 'mood': label 'angry' is not one of negative, neutral, "
                        + "positive; say what it means, such as --map angry=negative.");
    }

    @Test
    void aMapToSomethingThatIsNoClassIsRefused() {
        assertThatThrownBy(() -> LabelOptions.of(Map.of("0", "bad")).check(CLASSES))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("--map 0=bad: 'bad' is not one of negative, neutral, positive");
    }
}
