package com.heed.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.desk.DeskTerms;
import com.heed.desk.DeskTermsJson;
import com.heed.desk.UsualTerms;
import com.heed.routing.Channel;
import com.heed.urgency.UrgencyRules;
import com.heed.urgency.UrgencyRulesJson;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decided for one project.
 *
 * @param threshold probability in [0, 1] below which nothing is shown as sure or written
 * @param fields    ids of Heed's custom fields by their names: {@code sentiment}, {@code channel}, {@code topic}, {@code urgency}; those that were created
 * @param labels    field option shown for a stable key: {@code sentiment.negative}, {@code channel.phone}
 * @param currency  ISO 4217 code of the channel costs
 * @param channels  in the administrator's order
 * @param learning  null before anybody allowed Heed to learn from the project
 * @param urgency   the administrator's rules of urgency as {@link UrgencyRulesJson} writes them, with their author; null for the default ones
 * @param desk      the terms of the desk, stored as {@link DeskTermsJson} writes them; null before an administrator stated any
 * @param sources   by slug, how a contact of the channel is recognised, as {@link ChannelSource} writes it; a channel without an entry goes by its request channel
 * @param wish      id of the field in which customers say which channel they want, such as {@code customfield_10010}; null for none
 * @param split     the day's split that Heed keeps to; null for none
 */
public record ProjectSettings(
        Mode mode,
        double threshold,
        Map<String, String> fields,
        Map<String, String> labels,
        String currency,
        List<Channel> channels,
        @Nullable Learning learning,
        @Nullable String urgency,

        @JsonSerialize(using = TermsText.Writer.class) @JsonDeserialize(using = TermsText.Reader.class) @Nullable
        DeskTerms desk,

        Map<String, String> sources,
        @Nullable String wish,
        @Nullable UsedSplit split) {
    public static final String SENTIMENT = "sentiment";
    public static final String CHANNEL = "channel";
    public static final String TOPIC = "topic";
    public static final String URGENCY = "urgency";

    /** Every field Heed makes and writes. */
    public static final List<String> FIELDS = List.of(SENTIMENT, CHANNEL, TOPIC, URGENCY);

    /** What was stored before there were terms has neither them nor sources. */
    @SuppressWarnings("ConstantConditions")
    public ProjectSettings {
        Objects.requireNonNull(mode, "mode");
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold " + threshold + " must be in [0, 1]");
        }
        fields = Map.copyOf(fields);
        labels = Map.copyOf(labels);
        Objects.requireNonNull(currency, "currency");
        channels = List.copyOf(channels);
        sources = sources == null ? Map.of() : Map.copyOf(sources);
    }

    /** Of a project whose administrator stated no terms of the desk. */
    public ProjectSettings(
            Mode mode,
            double threshold,
            Map<String, String> fields,
            Map<String, String> labels,
            String currency,
            List<Channel> channels,
            @Nullable Learning learning,
            @Nullable String urgency) {
        this(mode, threshold, fields, labels, currency, channels, learning, urgency, null, Map.of(), null, null);
    }

    static final double DEFAULT_THRESHOLD = 0.6;

    static ProjectSettings beforeSetUp() {
        return new ProjectSettings(
                Mode.BEFORE_SETUP, DEFAULT_THRESHOLD, Map.of(), Map.of(), "CNY", List.of(), null, null);
    }

    /** Id of one of Heed's fields, or null before it was created. */
    public @Nullable String field(String name) {
        return fields.get(name);
    }

    /** Whether every field was created. */
    public boolean hasFields() {
        return fields.keySet().containsAll(FIELDS);
    }

    public ProjectSettings withMode(Mode next, double nextThreshold) {
        return new ProjectSettings(
                next, nextThreshold, fields, labels, currency, channels, learning, urgency, desk, sources, wish, split);
    }

    public ProjectSettings withChannels(List<Channel> next, String nextCurrency) {
        return new ProjectSettings(
                mode, threshold, fields, labels, nextCurrency, next, learning, urgency, desk, sources, wish, split);
    }

    public ProjectSettings withFields(Map<String, String> nextFields, Map<String, String> nextLabels) {
        return new ProjectSettings(
                mode,
                threshold,
                nextFields,
                nextLabels,
                currency,
                channels,
                learning,
                urgency,
                desk,
                sources,
                wish,
                split);
    }

    public ProjectSettings withLearning(Learning next) {
        return new ProjectSettings(
                mode, threshold, fields, labels, currency, channels, next, urgency, desk, sources, wish, split);
    }

    /** @param author key of the person who wrote them: their queries see what this person may see */
    public ProjectSettings withUrgencyRules(UrgencyRules next, String author) {
        ObjectNode stored = JsonNodeFactory.instance.objectNode();
        stored.put("by", author);
        stored.set("rules", UrgencyRulesJson.write(next));
        return new ProjectSettings(
                mode,
                threshold,
                fields,
                labels,
                currency,
                channels,
                learning,
                stored.toString(),
                desk,
                sources,
                wish,
                split);
    }

    public ProjectSettings withDesk(DeskTerms next) {
        return new ProjectSettings(
                mode, threshold, fields, labels, currency, channels, learning, urgency, next, sources, wish, split);
    }

    public ProjectSettings withSources(Map<String, String> next) {
        return new ProjectSettings(
                mode, threshold, fields, labels, currency, channels, learning, urgency, desk, next, wish, split);
    }

    /** @param next id of a field, or null for none */
    public ProjectSettings withWish(@Nullable String next) {
        return new ProjectSettings(
                mode, threshold, fields, labels, currency, channels, learning, urgency, desk, sources, next, split);
    }

    /** @param next that Heed is to keep to, or null for none */
    public ProjectSettings withSplit(@Nullable UsedSplit next) {
        return new ProjectSettings(
                mode, threshold, fields, labels, currency, channels, learning, urgency, desk, sources, wish, next);
    }

    /** The terms of the desk; before an administrator stated any, the usual ones of its channels. */
    public DeskTerms deskTerms() {
        return desk == null
                ? UsualTerms.of(channels.stream().map(Channel::slug).toList(), ZoneId.systemDefault())
                : desk;
    }

    /** A number that changes with what contacts are counted and planned by: channels, how they are recognised, and the terms of the desk. It is the same on every node. */
    public int deskKey() {
        StringBuilder text = new StringBuilder();
        for (Channel channel : channels) {
            text.append(channel.slug())
                    .append(channel.name())
                    .append(channel.on())
                    .append(channel.costPerContact())
                    .append(channel.responseMinutes())
                    .append(channel.handleMinutes())
                    .append(channel.agents())
                    .append(channel.capacityPerDay());
        }
        return text.append(new TreeMap<>(sources))
                .append(DeskTermsJson.write(deskTerms()))
                .toString()
                .hashCode();
    }

    /** The administrator's rules of urgency, or the default ones. */
    public UrgencyRules urgencyRules() {
        if (urgency == null) {
            return UrgencyRules.DEFAULT;
        }
        JsonNode stored = Json.tree(urgency);
        return UrgencyRulesJson.read(stored.isArray() ? stored : stored.path("rules"));
    }

    /** Key of the person who wrote the rules; null for the default ones, and for those written before queries were among them. */
    public @Nullable String urgencyAuthor() {
        JsonNode stored = urgency == null ? null : Json.tree(urgency);
        return stored == null || !stored.path("by").isTextual()
                ? null
                : stored.path("by").asText();
    }
}
