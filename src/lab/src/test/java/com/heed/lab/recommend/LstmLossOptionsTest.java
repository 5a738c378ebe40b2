package com.heed.lab.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.heed.lab.lstm.LstmLoss;
import com.heed.lab.run.WrongUse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LstmLossOptionsTest {

    @Test
    void theFirstIsTheBaselinesOwnAndTheOthersStandBesideIt() {
        assertThat(LstmLossOptions.of(List.of("mse", "contrastive", "bce")).byName())
                .containsExactly(
                        entry("lstm", LstmLoss.MSE),
                        entry("lstm-contrastive", LstmLoss.CONTRASTIVE),
                        entry("lstm-bce", LstmLoss.BCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MSE", "bce=16", "hinge"})
    void anotherNameIsRefusedAndSaysWhichThereAre(String name) {
        assertThatThrownBy(() -> LstmLossOptions.of(List.of(name)))
                .isInstanceOf(WrongUse.class)
                .hasMessage("--lstm-loss '" + name + "' is none of bce, mse and contrastive.");
    }

    @Test
    void aLossNamedTwiceIsRefused() {
        assertThatThrownBy(() -> LstmLossOptions.of(List.of("mse", "mse"))).hasMessageContaining("names 'mse' twice");
    }
}
