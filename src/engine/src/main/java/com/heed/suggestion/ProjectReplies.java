package com.heed.suggestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.Language;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.ranking.PastReplies;
import com.heed.ranking.PastVectors;
import com.heed.ranking.Ranked;
import com.heed.ranking.ReadAnswer;
import com.heed.ranking.ReadTurns;
import com.heed.ranking.ReplyRanker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What the answers of one project have taught about which reply to suggest: a ranker, the conversations it goes by, and how often agents use what it finds. Safe for many threads.
 *
 * @param number within the project and language, from 1; 0 before it has one
 * @param past   what was answered before, read by this ranker
 * @param kept   the same as {@link PastVectors} keeps it
 * @param encoder identity of the encoder that read it; with another one it says nothing
 */
public record ProjectReplies(
        int number, ReplyRanker ranker, PastReplies past, byte[] kept, UseCalibration use, String encoder) {
    private static final String PAST = "past.bin";
    private static final String USE = "use.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** So few contacts with a right reply that the probabilities are the odds; see {@link #fits}. */
    private static final double SHARE = 1e-60;

    public Language language() {
        return ranker.language();
    }

    /**
     * How well each answer fits: the logit of the answer less that of "none of these" for one answer, whatever the number of answers and the share of contacts that have a right one. The ranker gives it as p/(1 - sum of p), times the number of answers, over the odds of that share; with a
     * share of 1e-60 the sum is 0 to the last bit, and nothing is lost to rounding where an answer is all but certain.
     *
     * @param answers at least one
     * @return one an answer
     */
    public double[] fits(ReadTurns turns, List<ReadAnswer> answers) {
        return fits(ranker, turns, answers, past);
    }

    static double[] fits(ReplyRanker ranker, ReadTurns turns, List<ReadAnswer> answers, PastReplies past) {
        double[] fits = new double[answers.size()];
        double share = Math.log(answers.size()) - Math.log(SHARE);
        for (Ranked one : ranker.rank(turns, answers, past, SHARE)) {
            fits[one.candidate()] = Math.log(Math.max(one.probability(), Double.MIN_NORMAL)) + share;
        }
        return fits;
    }

    /** The files of this model, numbered. */
    public ModelPack pack(int next, String fingerprint, long seed, Map<String, Double> metrics) {
        byte[] calibration = JSON.createObjectNode()
                .put("slope", use.slope())
                .put("offset", use.offset())
                .put("answered", use.answered())
                .put("shown", use.shown())
                .put("encoder", encoder)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return new ModelPack(
                new ModelPack.Manifest(
                        "replies-" + language().tag(), next, ModelPack.SCHEMA, fingerprint, seed, metrics),
                Map.of(ReplyRanker.FILE, ranker.bytes(), PAST, kept, USE, calibration));
    }

    /** A model from its pack. @throws ModelFormatException if it is broken or of another language */
    public static ProjectReplies of(Language language, ModelPack pack) {
        byte[] kept = pack.file(PAST);
        JsonNode settings = settings(pack.file(USE));
        return new ProjectReplies(
                pack.manifest().version(),
                ReplyRanker.of(language, pack),
                PastVectors.read(kept),
                kept,
                calibration(settings),
                settings.path("encoder").asText());
    }

    private static UseCalibration calibration(JsonNode json) {
        return new UseCalibration(
                json.path("slope").asDouble(),
                json.path("offset").asDouble(Double.NaN),
                json.path("answered").asInt(-1),
                json.path("shown").asInt(-1));
    }

    private static JsonNode settings(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new ModelFormatException("'" + USE + "' is no JSON: " + e.getOriginalMessage() + "; train again", e);
        } catch (IOException e) {
            throw new ModelFormatException("'" + USE + "' is broken: " + e.getMessage() + "; train again", e);
        }
    }
}
