package com.heed.jira.store;

import com.heed.routing.Channel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decided for one project.
 *
 * @param threshold      probability in [0, 1] below which nothing is shown as sure or written
 * @param sentimentField id of the custom field, or null before it was created
 * @param channelField   id of the custom field, or null before it was created
 * @param labels         field option shown for a stable key: {@code sentiment.negative}, {@code channel.phone}
 * @param currency       ISO 4217 code of the channel costs
 * @param channels       in the administrator's order
 */
public record ProjectSettings(
        Mode mode,
        double threshold,
        @Nullable String sentimentField,
        @Nullable String channelField,
        Map<String, String> labels,
        String currency,
        List<Channel> channels) {

    public ProjectSettings {
        Objects.requireNonNull(mode, "mode");
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold " + threshold + " must be in [0, 1]");
        }
        labels = Map.copyOf(labels);
        Objects.requireNonNull(currency, "currency");
        channels = List.copyOf(channels);
    }

    static final double DEFAULT_THRESHOLD = 0.6;

    static ProjectSettings beforeSetUp() {
        return new ProjectSettings(Mode.BEFORE_SETUP, DEFAULT_THRESHOLD, null, null, Map.of(), "CNY", List.of());
    }

    public ProjectSettings withMode(Mode next, double nextThreshold) {
        return new ProjectSettings(next, nextThreshold, sentimentField, channelField, labels, currency, channels);
    }

    public ProjectSettings withChannels(List<Channel> next, String nextCurrency) {
        return new ProjectSettings(mode, threshold, sentimentField, channelField, labels, nextCurrency, next);
    }

    public ProjectSettings withFields(String sentiment, String channel, Map<String, String> nextLabels) {
        return new ProjectSettings(mode, threshold, sentiment, channel, nextLabels, currency, channels);
    }
}
