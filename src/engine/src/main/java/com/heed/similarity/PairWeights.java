package com.heed.similarity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.learn.ModelFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The log odds that two texts ask the same, as a weighted sum.
 *
 * @param signs       one a {@link PairSign}, in their order, each at least 0
 * @param bias        added to the sum of the signs
 * @param overlap     of {@link TextMarks#overlap} where there are no vectors, at least 0
 * @param overlapBias added to that
 */
public record PairWeights(double[] signs, double bias, double overlap, double overlapBias) {
    /** The file of a {@link com.heed.learn.ModelPack} that holds them. */
    public static final String FILE = "weights.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String BIAS = "bias";
    private static final String OVERLAP = "overlap";
    private static final String OVERLAP_BIAS = "overlapBias";

    /** @throws IllegalArgumentException if there is not one weight a sign, or a weight is below 0 or no number */
    public PairWeights {
        signs = signs.clone();
        if (signs.length != PairSign.values().length) {
            throw new IllegalArgumentException(signs.length + " weights for " + PairSign.values().length + " signs");
        }
        for (double weight : signs) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weight " + weight + " must be 0 or more");
            }
        }
        if (!(overlap >= 0) || !Double.isFinite(overlap + bias + overlapBias)) {
            throw new IllegalArgumentException(
                    "overlap " + overlap + " with " + overlapBias + ", bias " + bias + " must be finite");
        }
    }

    @Override
    public double[] signs() {
        return signs.clone();
    }

    double sign(int ordinal) {
        return signs[ordinal];
    }

    /** JSON with a name a weight. */
    public byte[] bytes() {
        ObjectNode root = JSON.createObjectNode();
        for (PairSign sign : PairSign.values()) {
            root.put(key(sign), signs[sign.ordinal()]);
        }
        root.put(BIAS, bias);
        root.put(OVERLAP, overlap);
        root.put(OVERLAP_BIAS, overlapBias);
        try {
            return (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("weights are numbers and always JSON", e);
        }
    }

    /** @throws ModelFormatException if the file is not JSON, or a weight is missing or none */
    public static PairWeights of(byte[] file) {
        try {
            JsonNode root = JSON.readTree(file);
            return new PairWeights(
                    Arrays.stream(PairSign.values())
                            .mapToDouble(sign -> number(root, key(sign)))
                            .toArray(),
                    number(root, BIAS),
                    number(root, OVERLAP),
                    number(root, OVERLAP_BIAS));
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelFormatException(
                    "'" + FILE + "' is broken: " + e.getMessage() + "; install the app again", e);
        }
    }

    private static double number(JsonNode root, String name) {
        JsonNode value = root.path(name);
        if (!value.isNumber()) {
            throw new ModelFormatException("'" + FILE + "' has no number '" + name + "'; install the app again");
        }
        return value.asDouble();
    }

    private static String key(PairSign sign) {
        return sign.name().toLowerCase(Locale.ROOT);
    }
}
