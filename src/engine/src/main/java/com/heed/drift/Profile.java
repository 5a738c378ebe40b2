package com.heed.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.learn.ModelFormatException;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model said of many contacts, counted.
 *
 * @param shares by feature, in the order they are shown
 */
public record Profile(Map<String, Shares> shares) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Shares NONE = new Shares(Map.of());

    public Profile {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /** Counts values of features. */
    public static final class Counter {
        private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

        /** @param features every one there will be, in the order they are shown */
        public Counter(List<String> features) {
            features.forEach(feature -> counts.put(feature, new TreeMap<>()));
        }

        /** Counts one case. @throws IllegalArgumentException if there is no such feature */
        public void add(String feature, String value) {
            Map<String, Integer> values = counts.get(feature);
            if (values == null) {
                throw new IllegalArgumentException("no feature '" + feature + "' among " + counts.keySet());
            }
            values.merge(value, 1, Integer::sum);
        }

        public Profile profile() {
            Map<String, Shares> shares = new LinkedHashMap<>();
            counts.forEach((feature, values) -> shares.put(feature, new Shares(values)));
            return new Profile(shares);
        }
    }

    /** Of one feature; nothing where it was never counted. */
    public Shares shares(String feature) {
        return shares.getOrDefault(feature, NONE);
    }

    /** How far each feature has moved from this profile to a later one. */
    public List<Drift> to(Profile later) {
        return shares.entrySet().stream()
                .map(then -> Drift.of(then.getKey(), then.getValue(), later.shares(then.getKey())))
                .toList();
    }

    /** As JSON: by feature how often each value came up. */
    public byte[] bytes() {
        ObjectNode root = JSON.createObjectNode();
        shares.forEach((feature, of) -> {
            ObjectNode node = root.putObject(feature);
            of.counts().forEach(node::put);
        });
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts can be written as JSON", e);
        }
    }

    /**
     * Reads what {@link #bytes()} wrote.
     *
     * @param features that are wanted, in the order they are shown; one that is missing was never counted
     * @throws ModelFormatException if these are no counts
     */
    public static Profile of(byte[] bytes, List<String> features) {
        Map<String, Shares> shares = new LinkedHashMap<>();
        try {
            JsonNode root = JSON.readTree(bytes);
            for (String feature : features) {
                Map<String, Integer> counts = new TreeMap<>();
                root.path(feature)
                        .properties()
                        .forEach(count ->
                                counts.put(count.getKey(), count.getValue().asInt()));
                shares.put(feature, new Shares(counts));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelFormatException("the profile of a model cannot be read; train again", e);
        }
        return new Profile(shares);
    }
}
