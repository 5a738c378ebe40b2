package com.heed.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.intent.IntentReading;
import com.heed.topic.Topic.Certainty;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TopicPathTest {
    private static final List<String> NAMES =
            List.of("Network", "Network > VPN", "Network > Wi-Fi > Guests", "Network > Wi-Fi > Staff", "Printer");

    private static Topic told(double threshold, double... probabilities) {
        return TopicModel.topic("text", new IntentReading(NAMES, probabilities, 1, false), threshold, 1);
    }

    @Test
    void aPathHasParts() {
        assertThat(TopicPath.depth("Printer")).isEqualTo(1);
        assertThat(TopicPath.depth("A>B")).as("no blanks").isEqualTo(1);
        assertThat(TopicPath.depth("Network > Wi-Fi > Guests")).isEqualTo(3);
        assertThat(TopicPath.prefix("Network > Wi-Fi > Guests", 1)).isEqualTo("Network");
        assertThat(TopicPath.prefix("Network > Wi-Fi > Guests", 2)).isEqualTo("Network > Wi-Fi");
        assertThat(TopicPath.prefix("Printer", 2)).isEqualTo("Printer");
    }

    @Test
    void aSureTopicNeedsNoBroaderOne() {
        Topic topic = told(0.8, 0.05, 0.85, 0.03, 0.03, 0.04);
        assertThat(topic.certainty()).isEqualTo(Certainty.SURE);
        assertThat(topic.broader()).isNull();
    }

    @Test
    void theDeepestBroaderTopicThatIsSureIsSaid() {
        // Both kinds of Wi-Fi together are 0.9; the two best are too far apart to be offered side by side.
        Topic wifi = told(0.8, 0.02, 0.04, 0.6, 0.3, 0.04);
        assertThat(wifi.certainty()).isEqualTo(Certainty.BROADER);
        assertThat(Objects.requireNonNull(wifi.broader()).name()).isEqualTo("Network > Wi-Fi");
        assertThat(wifi.broader().probability()).isCloseTo(0.9, within(1e-12));
        // Only the network as a whole: 0.1 + 0.4 + 0.2 + 0.2, its own label among them.
        Topic network = told(0.8, 0.1, 0.4, 0.2, 0.2, 0.1);
        assertThat(Objects.requireNonNull(network.broader()).name()).isEqualTo("Network");
        assertThat(network.broader().probability()).isCloseTo(0.9, within(1e-12));
        assertThat(network.best().name()).isEqualTo("Network > VPN");
    }

    @Test
    void withoutASureOneThereIsNone() {
        Topic topic = told(0.95, 0.1, 0.4, 0.2, 0.2, 0.1);
        assertThat(topic.certainty()).isEqualTo(Certainty.UNSURE);
        assertThat(topic.broader()).isNull();
    }

    @Test
    void twoThatAreCloseAreMorePreciseThanABroaderOne() {
        assertThat(told(0.8, 0.02, 0.04, 0.47, 0.43, 0.04).certainty()).isEqualTo(Certainty.CLOSE);
    }
}
