package com.heed.urgency;

import com.heed.Language;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells how urgent a contact is from what was known when it came in. It knows no rules: {@link UrgencyReader} puts them under it. Safe for many threads. */
public final class UrgencyModel {
    private static final String FILE = "urgency.bin";
    private static final int MOST_REASONS = 5;

    /** On the log odds; below, a reason is noise. */
    private static final double LEAST_EFFECT = 0.05;

    private final List<Urgency> levels;
    private final UrgencyFeatures features;
    private final LevelOdds odds;
    private final Tempering tempering;
    private final double[] shares;

    /**
     * @param levels      that are told apart, ascending, at least two
     * @param shares      (levels) of each level among what was trained on, above 0
     */
    UrgencyModel(List<Urgency> levels, UrgencyFeatures features, LevelOdds odds, Tempering tempering, double[] shares) {
        this.levels = List.copyOf(levels);
        this.features = features;
        this.odds = odds;
        this.tempering = tempering;
        this.shares = shares;
    }

    /**
     * What the model says.
     *
     * @param level         the most probable one where rare levels count more, each by the root of its share: a model that only ever says the usual level is right often and of no use.
     *                      So it can be another than the one with the highest probability
     * @param probabilities calibrated on later contacts than were learned from; 0 for a level that was not trained
     * @param reasons       at most five, strongest first
     */
    public record Said(Urgency level, LevelProbabilities probabilities, List<UrgencyReason> reasons) {
        public Said {
            reasons = List.copyOf(reasons);
        }
    }

    /** Levels it tells apart, ascending; one nobody had enough examples of is missing. */
    public List<Urgency> levels() {
        return levels;
    }

    /** Whether later contacts were told better than by the shares of the levels. If not, it says the usual level of all, and is not worth putting in force. */
    public boolean knowsAnything() {
        return tempering.sharpness() > 0;
    }

    /** Language of the encoder that {@link OpeningVector}s must come from; null if it reads no vectors. */
    public @Nullable Language encoder() {
        return features.encoder();
    }

    /** Whether it can read an arrival: what was encoded by another encoder it cannot. */
    public boolean reads(Arrival arrival) {
        return encoder() == null || arrival.vector() == null || arrival.vector().encoder() == encoder();
    }

    /** @throws IllegalArgumentException if the arrival was encoded by another encoder */
    public Said read(Arrival arrival) {
        UrgencyFeatures.Row row = features.row(arrival);
        double[] p = tempering.probabilities(odds.logs(row), shares);
        double[] all = new double[Urgency.values().length];
        for (int k = 0; k < p.length; k++) {
            all[levels.get(k).ordinal()] = p[k];
        }
        return new Said(
                levels.get(level(p, shares)),
                LevelProbabilities.of(all),
                features.reasons(row, odds, arrival, MOST_REASONS, LEAST_EFFECT));
    }

    /** The most probable level if each one's probability is divided by the root of its usual share, the lower one on a tie. */
    private static int level(double[] p, double[] shares) {
        int best = 0;
        for (int k = 1; k < p.length; k++) {
            best = p[k] / Math.sqrt(shares[k]) > p[best] / Math.sqrt(shares[best]) ? k : best;
        }
        return best;
    }

    /** The files of a pack. */
    public Map<String, byte[]> files() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(levels.size());
            for (int k = 0; k < levels.size(); k++) {
                out.writeUTF(levels.get(k).key());
                out.writeDouble(shares[k]);
            }
            features.write(out);
            LevelOdds.write(odds, out);
            out.writeDouble(tempering.sharpness());
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return Map.of(FILE, bytes.toByteArray());
    }

    /**
     * The model of a pack.
     *
     * @throws ModelFormatException if its file is missing, ends too early, is of another format or does not fit itself
     */
    public static UrgencyModel of(ModelPack pack) {
        String name = pack.manifest().name();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(pack.file(FILE)))) {
            int count = in.readInt();
            if (count < 2 || count > Urgency.values().length) {
                throw new ModelFormatException("model '" + name + "' tells " + count
                        + " levels of urgency apart; that cannot be right: train again");
            }
            List<Urgency> levels = new ArrayList<>();
            double[] shares = new double[count];
            for (int k = 0; k < count; k++) {
                levels.add(Urgency.ofKey(in.readUTF()));
                shares[k] = in.readDouble();
            }
            UrgencyFeatures features = UrgencyFeatures.read(in);
            LevelOdds odds = LevelOdds.read(in);
            Tempering tempering = new Tempering(in.readDouble());
            if (odds.width() != features.width()
                    || odds.levels() != count
                    || !java.util.Arrays.stream(shares).allMatch(share -> share > 0 && share <= 1)
                    || !levels.equals(levels.stream().sorted().distinct().toList())) {
                throw new ModelFormatException("the parts of model '" + name + "' do not fit each other; train again");
            }
            return new UrgencyModel(levels, features, odds, tempering, shares);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException("model '" + name + "' cannot be right: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ModelFormatException("model '" + name + "' ends too early; train again or install again", e);
        }
    }
}
