package com.heed.recommend;

import com.heed.attention.SequenceEncoder;
import com.heed.learn.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The voices of a recommender in our own binary format, version {@value #VERSION}, big-endian, compressed as gzip: the number {@code 0x52454331}, version, how many items, how many voices, then each with its name, weight in the fusion, kind and what it learned. Vectors of items are kept in half precision, counts in single.
 */
final class RecommenderFile {
    /** "REC1" in ASCII. */
    private static final int MAGIC = 0x52454331;

    private static final int VERSION = 1;
    private static final int MOST_ITEMS = 1_000_000;
    private static final int MOST_VOICES = 20;

    private static final int POPULARITY = 1;
    private static final int CO_OCCURRENCE = 2;
    private static final int FEATURES = 3;
    private static final int OWN = 4;
    private static final int ATTENTION = 5;
    private static final int IMAGES = 6;

    private RecommenderFile() {}

    static byte[] write(List<ReciprocalRanks.Voice> voices, int items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeInt(items);
            out.writeInt(voices.size());
            for (ReciprocalRanks.Voice voice : voices) {
                out.writeUTF(voice.name());
                out.writeDouble(voice.weight());
                write(out, voice.recommender());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a recommender cannot be written: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutput out, Recommender recommender) throws IOException {
        switch (recommender) {
            case Popularity popularity -> {
                out.writeByte(POPULARITY);
                popularity.write(out);
            }
            case CoOccurrence counts -> {
                out.writeByte(CO_OCCURRENCE);
                counts.write(out);
            }
            case WeightedFeatures features -> {
                out.writeByte(FEATURES);
                features.write(out);
            }
            case OwnFrequency own -> {
                out.writeByte(OWN);
                out.writeDouble(own.fade());
            }
            case AttentionRecommender attention -> {
                out.writeByte(ATTENTION);
                attention.encoder().write(out);
            }
            case Lookalikes images -> {
                out.writeByte(IMAGES);
                images.write(out);
            }
            default ->
                throw new IllegalArgumentException(
                        "a " + recommender.getClass().getSimpleName() + " has no form on disk");
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param items there have to be
     * @throws ModelFormatException if it is something else, of a newer version, ends early, or cannot be right
     */
    static List<ReciprocalRanks.Voice> read(byte[] file, int items) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(file)))) {
            int magic = in.readInt();
            if (magic != MAGIC) {
                throw new ModelFormatException("no voices of a recommender: they start with 0x"
                        + Integer.toHexString(magic) + " instead of 0x" + Integer.toHexString(MAGIC) + "; train again");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new ModelFormatException("voices of version " + version + "; this version of Heed reads "
                        + VERSION + ": update Heed or train again");
            }
            int of = in.readInt();
            int count = in.readInt();
            if (of != items || of > MOST_ITEMS || count < 1 || count > MOST_VOICES) {
                throw new ModelFormatException(count + " voices over " + of + " items cannot be right for a list of "
                        + items + "; train again");
            }
            List<ReciprocalRanks.Voice> voices = new ArrayList<>();
            for (int v = 0; v < count; v++) {
                String name = in.readUTF();
                double weight = in.readDouble();
                if (!(weight >= 0 && weight <= 1_000)) {
                    throw new ModelFormatException("voice '" + name + "' has the weight " + weight + "; train again");
                }
                voices.add(new ReciprocalRanks.Voice(name, read(in, items), weight));
            }
            if (in.read() >= 0) {
                throw new ModelFormatException("there is more after the last voice; train again");
            }
            return List.copyOf(voices);
        } catch (IOException e) {
            throw new ModelFormatException(
                    "the voices of a recommender end early or are broken: " + e.getMessage() + "; train again", e);
        }
    }

    private static Recommender read(DataInput in, int items) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case POPULARITY -> Popularity.read(in, items);
            case CO_OCCURRENCE -> CoOccurrence.read(in, items);
            case FEATURES -> WeightedFeatures.read(in, items);
            case OWN -> new OwnFrequency(fade(in));
            case IMAGES -> Lookalikes.read(in, items);
            case ATTENTION -> attention(in, items);
            default -> throw new ModelFormatException("a voice of the kind " + kind + " is unknown; update Heed");
        };
    }

    private static Recommender attention(DataInput in, int items) throws IOException {
        SequenceEncoder encoder = SequenceEncoder.read(in);
        if (encoder.items() != items) {
            throw new ModelFormatException(
                    "attention over " + encoder.items() + " items does not fit a list of " + items + "; train again");
        }
        return new AttentionRecommender(encoder);
    }

    /** A factor in (0, 1]. */
    static double fade(DataInput in) throws IOException {
        double fade = in.readDouble();
        if (!(fade > 0 && fade <= 1)) {
            throw new ModelFormatException("a fading of " + fade + " cannot be right; train again");
        }
        return fade;
    }

    /** Numbers below a limit, ascending or not, with a value each; one row of a table that is mostly empty. */
    static void writeRow(DataOutput out, int[] columns, float[] values) throws IOException {
        out.writeInt(columns.length);
        for (int k = 0; k < columns.length; k++) {
            out.writeInt(columns[k]);
            out.writeFloat(values[k]);
        }
    }

    /** Reads what {@link #writeRow} wrote. @param columns filled at its place, as values are */
    static void readRow(DataInput in, int row, int[][] columns, float[][] values, int width) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > width) {
            throw new ModelFormatException("a row of " + count + " of " + width + " values cannot be right");
        }
        columns[row] = new int[count];
        values[row] = new float[count];
        for (int k = 0; k < count; k++) {
            int column = in.readInt();
            float value = in.readFloat();
            if (column < 0 || column >= width || !Float.isFinite(value)) {
                throw new ModelFormatException(
                        "value " + value + " at place " + column + " of " + width + " cannot be right; train again");
            }
            columns[row][k] = column;
            values[row][k] = value;
        }
    }
}
