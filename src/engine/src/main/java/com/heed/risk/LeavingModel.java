package com.heed.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Who leaves a project, as it was learned. Safe for many threads.
 *
 * @param number     within the project, from 1
 * @param definition of leaving that was learned, in a stable form
 * @param days       within which customers leave
 * @param average    share that left within these days on the newest day it was measured on, in (0, 1)
 * @param until      last day whose outcomes it knows, since 1970
 */
public record LeavingModel(int number, String definition, int days, double average, long until, TrainedRisk risk) {
    private static final String FILE = "leaving.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A customer and what may become of them.
     *
     * @param p       probability of leaving, in (0, 1)
     * @param reasons those that matter most first
     */
    public record Score(String customer, double p, List<RiskReason> reasons) {
        public Score {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * All customers of a table, the likeliest to leave first.
     *
     * @param most reasons of each; those that say nothing either way are left out
     */
    public List<Score> scores(RiskTable table, int most) {
        if (table.size() == 0) {
            return List.of();
        }
        double[] p = risk.probabilities(table);
        List<List<RiskReason>> all = risk.reasons(table);
        List<Score> scores = new ArrayList<>();
        for (int row = 0; row < p.length; row++) {
            List<RiskReason> reasons = all.get(row).stream()
                    .filter(reason -> Math.abs(reason.logOdds()) >= LEAST_REASON)
                    .limit(most)
                    .toList();
            scores.add(new Score(table.ids().get(row), p[row], reasons));
        }
        scores.sort(Comparator.comparingDouble(Score::p).reversed().thenComparing(Score::customer));
        return scores;
    }

    /** A twentieth more or less of the odds is no reason. */
    private static final double LEAST_REASON = 0.05;

    /**
     * The pack of this model.
     *
     * @param fingerprint SHA-256 over the rows learned from
     * @param metrics     figures for people
     */
    public ModelPack pack(String fingerprint, long seed, Map<String, Double> metrics) {
        ObjectNode root = JSON.createObjectNode()
                .put("definition", definition)
                .put("days", days)
                .put("average", average)
                .put("until", until);
        root.set("risk", risk.json());
        return new ModelPack(
                new ModelPack.Manifest("leaving", number, ModelPack.SCHEMA, fingerprint, seed, metrics),
                Map.of(FILE, root.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws ModelFormatException if its file is missing or says something that cannot be */
    public static LeavingModel of(ModelPack pack) {
        JsonNode root;
        try {
            root = JSON.readTree(pack.file(FILE));
        } catch (JsonProcessingException e) {
            throw new ModelFormatException("the model of who leaves is no JSON; train again", e);
        } catch (IOException e) {
            throw new ModelFormatException("the model of who leaves cannot be read: " + e.getMessage(), e);
        }
        int days = root.path("days").asInt();
        double average = root.path("average").asDouble(Double.NaN);
        if (days < 1 || !(average > 0 && average < 1)) {
            throw new ModelFormatException("the model of who leaves says that a share of " + average + " leaves within "
                    + days + " days; train again");
        }
        return new LeavingModel(
                pack.manifest().version(),
                root.path("definition").asText(),
                days,
                average,
                root.path("until").asLong(),
                RiskReader.of(root.path("risk")));
    }
}
