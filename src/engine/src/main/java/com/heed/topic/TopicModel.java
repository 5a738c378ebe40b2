package com.heed.topic;

import com.heed.Language;
import com.heed.drift.Profile;
import com.heed.intent.IntentModel;
import com.heed.intent.IntentReading;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.text.Words;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model of the topics of one project in one language, and how sure it has to be. Safe for many threads.
 *
 * @param number    within the project and language, from 1
 * @param threshold probability in [0, 1] that reached the wanted precision on development data
 * @param profile   what was said of the newest contacts when it was measured
 */
public record TopicModel(int number, IntentModel model, double threshold, Profile profile) {
    private static final String THRESHOLD = "threshold.bin";
    private static final String PROFILE = "profile.json";

    public TopicModel {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold " + threshold + " must be in [0, 1]");
        }
    }

    public Language language() {
        return model.language();
    }

    /** What a text has to be encoded with to be read. */
    public TokenPooling pooling() {
        return model.pooling();
    }

    /**
     * Reads an opening.
     *
     * @param words  of it, as {@link Words#of} finds them in the language of the model
     * @param facts  as {@link TopicFacts} gives them
     * @param vector encoded with {@link #pooling()}
     */
    public Topic read(String clean, List<Words.Word> words, List<String> facts, TextVector vector) {
        return topic(clean, model.read(clean, words, facts, vector));
    }

    /** Reads by words alone, where no encoder loads. */
    public Topic readByWords(String clean) {
        return topic(clean, model.readByTerms(clean));
    }

    private Topic topic(String clean, IntentReading reading) {
        return topic(clean, reading, threshold, number);
    }

    /** What a reading comes to at a threshold. */
    static Topic topic(String clean, IntentReading reading, double threshold, int number) {
        return Topic.of(reading, clean.length(), threshold, number);
    }

    /**
     * The pack of this model.
     *
     * @param fingerprint SHA-256 over the training rows
     * @param metrics     figures for people
     */
    public ModelPack pack(String fingerprint, long seed, Map<String, Double> metrics) {
        Map<String, byte[]> files = new TreeMap<>(model.files());
        files.put(
                THRESHOLD,
                ByteBuffer.allocate(Double.BYTES).putDouble(threshold).array());
        files.put(PROFILE, profile.bytes());
        return new ModelPack(
                new ModelPack.Manifest(
                        "topic-" + language().tag(), number, ModelPack.SCHEMA, fingerprint, seed, metrics),
                files);
    }

    /** @throws ModelFormatException if its files are missing or do not fit each other */
    public static TopicModel of(ModelPack pack) {
        byte[] bytes = pack.file(THRESHOLD);
        double threshold = bytes.length == Double.BYTES ? ByteBuffer.wrap(bytes).getDouble() : Double.NaN;
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new ModelFormatException(
                    "the threshold of model '" + pack.manifest().name() + "' is no probability; train again");
        }
        return new TopicModel(
                pack.manifest().version(),
                IntentModel.of(pack),
                threshold,
                Profile.of(pack.file(PROFILE), TopicProfile.FEATURES));
    }
}
