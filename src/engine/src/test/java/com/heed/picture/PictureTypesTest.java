package com.heed.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the types of a reading hold true of themselves. */
class PictureTypesTest {
    @Test
    void theTextOfAReadingHasALineARow() {
        PictureReading.Read read = new PictureReading.Read(
                List.of(new TextLine("Error", 0.9, 0, 0, 50, 12), new TextLine("错误", 1, 0, 20, 24, 12)),
                Duration.ofMillis(3));

        assertThat(read.text()).isEqualTo("Error\n错误");
        assertThat(new PictureReading.Read(List.of(), Duration.ZERO).text()).isEmpty();
    }

    @Test
    void valuesOutOfRangeAreNamed() {
        assertThatThrownBy(() -> new TextLine(" ", 1, 0, 0, 1, 1)).hasMessageContaining("without text");
        assertThatThrownBy(() -> new TextLine("a", Double.NaN, 0, 0, 1, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new TextLine("a", 1, -1, 0, 1, 1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new PictureLimits(0, 1, Duration.ofSeconds(1), 1, 1))
                .hasMessageContaining("bytes 0");
        assertThatThrownBy(() -> new PictureLimits(1, 1L << 40, Duration.ofSeconds(1), 1, 1))
                .hasMessageContaining("pixels 1099511627776");
        assertThatThrownBy(() -> new PictureLimits(1, 1, Duration.ZERO, 1, 1)).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> new DetectionSettings(1_023, 1, 0.3, 0.6, 1.5)).hasMessageContaining("1023");
        assertThatThrownBy(() -> new DetectionSettings(1_000_000, 0.5, 0.3, 0.6, 1.5))
                .hasMessageContaining("0.5");
        assertThatThrownBy(() -> new DetectionSettings(1_000_000, 1, 0, 0.6, 1.5))
                .hasMessageContaining("0.0");
        assertThatThrownBy(() -> new DetectionSettings(1_000_000, 1, 0.3, 0.6, Double.NaN))
                .hasMessageContaining("NaN");
    }

    /** By hand: 1440 x 900 has 1,296,000 pixels; the root of 4/9 of them is 2/3, so that 576,000 are 960 x 600. */
    @Test
    void sidesAreNearestMultiplesOf32() {
        DetectionSettings whole = new DetectionSettings(2_000_000, 1, 0.3, 0.6, 1.5);
        assertThat(whole.looked(1_440, 1_440, 900)).isEqualTo(1_440);
        assertThat(whole.looked(900, 1_440, 900)).isEqualTo(896);
        DetectionSettings reduced = new DetectionSettings(576_000, 1, 0.3, 0.6, 1.5);
        assertThat(reduced.looked(1_440, 1_440, 900)).isEqualTo(960);
        assertThat(reduced.looked(900, 1_440, 900)).isEqualTo(608);
        assertThat(reduced.looked(1, 100_000, 1)).isEqualTo(32);
        assertThat(new DetectionSettings(2_000_000, 2, 0.3, 0.6, 1.5).looked(300, 300, 300))
                .isEqualTo(608);
    }
}
