package com.heed.urgency;

import com.heed.drift.Profile;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * The urgency model of one project, and how sure it has to be. Safe for many threads.
 *
 * @param number    within the project, from 1
 * @param threshold probability in [{@value #LEAST_THRESHOLD}, 1] from which its level is said. From a half on there is one level that can reach it, the most probable one, which is what was measured
 * @param profile   what was said of the newest contacts when it was measured
 */
public record ProjectUrgency(int number, UrgencyModel model, double threshold, Profile profile) {
    public static final double LEAST_THRESHOLD = 0.5;

    private static final String THRESHOLD = "threshold.bin";
    private static final String PROFILE = "profile.json";

    public ProjectUrgency {
        if (!(threshold >= LEAST_THRESHOLD && threshold <= 1)) {
            throw new IllegalArgumentException("threshold " + threshold + " must be in [" + LEAST_THRESHOLD + ", 1]");
        }
    }

    /** The threshold to say a level at, where an evaluation proposes one: that, or the least one. */
    public static double threshold(double proposed) {
        return Math.max(LEAST_THRESHOLD, proposed);
    }

    /** With the administrator's rules below it. */
    public UrgencyReader reader(UrgencyRules rules) {
        return new UrgencyReader(rules, model, threshold);
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
                new ModelPack.Manifest("urgency", number, ModelPack.SCHEMA, fingerprint, seed, metrics), files);
    }

    /** @throws ModelFormatException if its files are missing or do not fit each other */
    public static ProjectUrgency of(ModelPack pack) {
        byte[] bytes = pack.file(THRESHOLD);
        double threshold = bytes.length == Double.BYTES ? ByteBuffer.wrap(bytes).getDouble() : Double.NaN;
        if (!(threshold >= LEAST_THRESHOLD && threshold <= 1)) {
            throw new ModelFormatException("the threshold of model '"
                    + pack.manifest().name() + "' is not between " + LEAST_THRESHOLD + " and 1; train again");
        }
        return new ProjectUrgency(
                pack.manifest().version(),
                UrgencyModel.of(pack),
                threshold,
                Profile.of(pack.file(PROFILE), UrgencyProfile.FEATURES));
    }
}
