package com.heed.lab.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.attention.NextItemLoss;
import com.heed.lab.run.WrongUse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossOptionsTest {

    @Test
    void theFirstIsLearnedByAndTheOthersAreCompared() {
        LossOptions losses = LossOptions.of(List.of("full", "bce=16", "sampled", "bce"));
        assertThat(losses.first()).isEqualTo(new NextItemLoss.Full());
        assertThat(losses.others())
                .isEqualTo(Map.of(
                        "bce=16", new NextItemLoss.Binary(16),
                        "sampled", new NextItemLoss.Sampled(1_000),
                        "bce", new NextItemLoss.Binary(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BCE", "bce=0", "bce=", "bce=1000000", "softmax"})
    void anotherNameIsRefusedAndSaysWhichThereAre(String name) {
        assertThatThrownBy(() -> LossOptions.of(List.of(name)))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("--loss '" + name + "' is none of sampled, full, bce and bce=N");
    }

    @Test
    void aLossNamedTwiceIsRefused() {
        assertThatThrownBy(() -> LossOptions.of(List.of("full", "full"))).hasMessageContaining("names 'full' twice");
    }
}
