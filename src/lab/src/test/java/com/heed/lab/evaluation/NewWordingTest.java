package com.heed.lab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewWordingTest {
    @Test
    void caseBlanksAndPunctuationMakeNoNewWording() {
        assertThat(NewWording.rows(
                        List.of("Where is my order?", "您好"),
                        List.of("where  is my order", "Where is my border?", "“您好！”", "您好吗", "order my is where")))
                .containsExactly(1, 3, 4);
    }

    @Test
    void aTextWithoutLettersIsComparedAsItStands() {
        assertThat(NewWording.rows(List.of("?"), List.of("?", "!", "…"))).containsExactly(1, 2);
    }
}
