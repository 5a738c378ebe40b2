package com.heed.lab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
    /** 300 rows of 90 texts, some written in capitals or with other blanks. */
    @Test
    void theSameTextNeverLiesInTwoParts() {
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String text = "text  number " + i % 90;
            texts.add(
                    i % 2 == 0 ? text : text.toUpperCase(java.util.Locale.ROOT).replace("  ", "\n"));
            labels.add(i % 90 < 30 ? "a" : "b");
        }

        Folds folds = Folds.deal(texts, labels, 3, 1);

        for (int i = 90; i < 300; i++) {
            assertThat(folds.of()[i]).isEqualTo(folds.of()[i % 90]);
        }
        for (int part = 0; part < 3; part++) {
            assertThat(folds.in(part).length + folds.outside(part).length).isEqualTo(300);
            assertThat(IntStream.of(folds.in(part)).filter(i -> i < 30).count())
                    .as("a third of the texts of each label")
                    .isEqualTo(10);
        }
    }

    @Test
    void theSeedDecidesWhereATextLies() {
        List<String> texts = IntStream.range(0, 50).mapToObj(i -> "text " + i).toList();
        List<String> labels = texts.stream().map(text -> "a").toList();

        assertThat(Folds.deal(texts, labels, 5, 1).of())
                .isEqualTo(Folds.deal(texts, labels, 5, 1).of())
                .isNotEqualTo(Folds.deal(texts, labels, 5, 2).of());
    }
}
