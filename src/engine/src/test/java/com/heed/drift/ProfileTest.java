package com.heed.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.learn.ModelFormatException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProfileTest {
    private static final List<String> FEATURES = List.of("topic", "length");

    @Test
    void comesBackFromItsBytesInTheSameOrder() {
        Profile.Counter counter = new Profile.Counter(FEATURES);
        counter.add("topic", "发票");
        counter.add("topic", "发票");
        counter.add("topic", "Printer");
        Profile profile = counter.profile();

        Profile back = Profile.of(profile.bytes(), FEATURES);

        assertThat(back).isEqualTo(profile);
        assertThat(back.shares().keySet()).containsExactly("topic", "length");
        assertThat(back.shares("topic").counts()).isEqualTo(Map.of("发票", 2, "Printer", 1));
        assertThat(back.shares("length").total()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counter.add("score", "1"))
                .withMessageContaining("score");
    }

    @Test
    void whatIsNoCountIsRefused() {
        for (String wrong : List.of("{\"topic\":{\"a\":0}}", "{\"topic\":{\"a\":-3}}", "{")) {
            assertThatThrownBy(() -> Profile.of(wrong.getBytes(StandardCharsets.UTF_8), FEATURES))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining("train again");
        }
    }
}
