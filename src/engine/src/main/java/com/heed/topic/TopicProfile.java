package com.heed.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.drift.Drift;
import com.heed.drift.Shares;
import com.heed.learn.ModelFormatException;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model said of many contacts, counted: topics, how certain it was, how much they looked like what it knows, and how long they were.
 *
 * @param shares by feature: {@code topic}, {@code certainty}, {@code scope}, {@code length}
 */
public record TopicProfile(Map<String, Shares> shares) {
    /** The features, in the order they are shown. */
    public static final List<String> FEATURES = List.of("topic", "certainty", "scope", "length");

    private static final ObjectMapper JSON = new ObjectMapper();

    public TopicProfile {
        shares = Map.copyOf(shares);
    }

    /** Counts what was said. */
    public static TopicProfile of(Collection<Topic> topics) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        FEATURES.forEach(feature -> counts.put(feature, new TreeMap<>()));
        for (Topic topic : topics) {
            count(counts, "topic", topic.best().name());
            count(counts, "certainty", topic.certainty().key());
            count(counts, "scope", String.valueOf((int) Math.min(9, topic.inScope() * 10)));
            // Lengths that differ by less than half belong together.
            count(counts, "length", String.valueOf(32 - Integer.numberOfLeadingZeros(topic.length())));
        }
        Map<String, Shares> shares = new TreeMap<>();
        counts.forEach((feature, by) -> shares.put(feature, new Shares(by)));
        return new TopicProfile(shares);
    }

    private static void count(Map<String, Map<String, Integer>> counts, String feature, String value) {
        counts.computeIfAbsent(feature, name -> new TreeMap<>()).merge(value, 1, Integer::sum);
    }

    /** How far each feature has moved from this profile to a later one. */
    public List<Drift> to(TopicProfile later) {
        Shares none = new Shares(Map.of());
        return FEATURES.stream()
                .map(feature ->
                        Drift.of(feature, shares.getOrDefault(feature, none), later.shares.getOrDefault(feature, none)))
                .toList();
    }

    byte[] bytes() {
        ObjectNode root = JSON.createObjectNode();
        for (String feature : FEATURES) {
            ObjectNode node = root.putObject(feature);
            Shares of = shares.get(feature);
            if (of != null) {
                of.counts().forEach(node::put);
            }
        }
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts can be written as JSON", e);
        }
    }

    /** @throws ModelFormatException if these are no counts */
    static TopicProfile of(byte[] bytes) {
        Map<String, Shares> shares = new TreeMap<>();
        try {
            JsonNode root = JSON.readTree(bytes);
            for (String feature : FEATURES) {
                Map<String, Integer> counts = new TreeMap<>();
                root.path(feature)
                        .properties()
                        .forEach(count ->
                                counts.put(count.getKey(), count.getValue().asInt()));
                shares.put(feature, new Shares(counts));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelFormatException("the profile of a topic model cannot be read; train again", e);
        }
        return new TopicProfile(shares);
    }
}
