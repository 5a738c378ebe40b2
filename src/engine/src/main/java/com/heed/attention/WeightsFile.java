package com.heed.attention;

import com.heed.learn.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Named matrices in our own binary format, version {@value #VERSION}, big-endian: the number {@code 0x48454144}, version, 1 for single or 2 for half precision, the number of
 * matrices, then by name in the order of the alphabet: name (as {@link DataOutput#writeUTF}), rows, width, values row after row.
 */
final class WeightsFile {
    /** "HEAD" in ASCII. */
    private static final int MAGIC = 0x48454144;

    private static final int VERSION = 1;
    private static final int MOST_MATRICES = 1_000;
    private static final long MOST_VALUES = 50_000_000;

    private WeightsFile() {}

    /** How values are kept. */
    enum Precision {
        SINGLE(1),
        HALF(2);

        private final int code;

        Precision(int code) {
            this.code = code;
        }
    }

    static void write(DataOutput out, Precision precision, Map<String, float[][]> matrices) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(precision.code);
        out.writeInt(matrices.size());
        for (Map.Entry<String, float[][]> matrix : new TreeMap<>(matrices).entrySet()) {
            float[][] rows = matrix.getValue();
            out.writeUTF(matrix.getKey());
            out.writeInt(rows.length);
            out.writeInt(rows[0].length);
            for (float[] row : rows) {
                for (float value : row) {
                    if (precision == Precision.HALF) {
                        out.writeShort(Float.floatToFloat16(value));
                    } else {
                        out.writeFloat(value);
                    }
                }
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws ModelFormatException if it is something else, of a newer version, or of sizes that cannot be right
     */
    static Map<String, float[][]> read(DataInput in) throws IOException {
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new ModelFormatException(
                    "not a file of weights: it starts with 0x" + Integer.toHexString(magic) + " instead of 0x48454144");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new ModelFormatException("weights of version " + version + "; this version of Heed reads " + VERSION
                    + ": update Heed or train again");
        }
        int precision = in.readInt();
        int count = in.readInt();
        if (precision < Precision.SINGLE.code
                || precision > Precision.HALF.code
                || count < 0
                || count > MOST_MATRICES) {
            throw new ModelFormatException(
                    "weights of precision " + precision + " in " + count + " matrices cannot be right");
        }
        Map<String, float[][]> matrices = new TreeMap<>();
        for (int m = 0; m < count; m++) {
            matrices.put(in.readUTF(), matrix(in, precision == Precision.HALF.code));
        }
        return matrices;
    }

    private static float[][] matrix(DataInput in, boolean half) throws IOException {
        int rows = in.readInt();
        int width = in.readInt();
        if (rows < 1 || width < 1 || (long) rows * width > MOST_VALUES) {
            throw new ModelFormatException("a matrix of " + rows + " rows of " + width + " weights cannot be right");
        }
        float[][] values = new float[rows][width];
        for (float[] row : values) {
            for (int j = 0; j < width; j++) {
                row[j] = half ? Float.float16ToFloat(in.readShort()) : in.readFloat();
            }
        }
        return values;
    }

    /**
     * One matrix.
     *
     * @throws ModelFormatException if there is none of this name
     */
    static float[][] part(Map<String, float[][]> matrices, String name) {
        float[][] part = matrices.get(name);
        if (part == null) {
            throw new ModelFormatException("weights without '" + name + "'; found " + matrices.keySet());
        }
        return part;
    }
}
