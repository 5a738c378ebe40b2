package com.heed.intent;

import com.heed.attention.HalfRows;
import com.heed.attention.TokenRows;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * What a segment keeps of one text, little-endian: width, tokens, sentence vector, inner mean and last mean as floats; then the tokens one after the other, each a float
 * scale and width bytes. A token's number is its byte times the scale, which is the token's largest number over 127: an error of at most a 254th of that.
 */
final class EncodedRecord implements TokenRows {
    private static final int HEAD = 2 * Integer.BYTES;
    private static final int MEANS = 3;
    private static final int LEVELS = 127;

    private final ByteBuffer body;
    private final int width;
    private final int rows;

    /** @param body of a record, from 0 to its limit; not copied, never written to */
    EncodedRecord(ByteBuffer body) {
        this.body = body.order(ByteOrder.LITTLE_ENDIAN);
        this.width = body.getInt(0);
        this.rows = body.getInt(Integer.BYTES);
        if (width < 0 || rows < 0 || size(width, rows) != body.limit()) {
            throw new IllegalArgumentException(
                    "a record of " + body.limit() + " bytes with " + rows + " tokens of " + width + " numbers");
        }
    }

    private static long size(int width, int rows) {
        return HEAD + (long) MEANS * width * Float.BYTES + (long) rows * (Float.BYTES + width);
    }

    static ByteBuffer write(float[] sentence, float[] inner, float[] last, HalfRows tokens) {
        int width = sentence.length;
        ByteBuffer body = ByteBuffer.allocate((int) size(width, tokens.rows())).order(ByteOrder.LITTLE_ENDIAN);
        body.putInt(width).putInt(tokens.rows());
        for (float[] mean : new float[][] {sentence, inner, last}) {
            for (float value : mean) {
                body.putFloat(value);
            }
        }
        float[] row = new float[width];
        for (int t = 0; t < tokens.rows(); t++) {
            tokens.row(t, row);
            float largest = 0;
            for (float value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
            float scale = largest / LEVELS;
            body.putFloat(scale);
            for (float value : row) {
                body.put((byte) (scale == 0 ? 0 : Math.round(value / scale)));
            }
        }
        return body.flip();
    }

    /** @param which 0 for the sentence vector, 1 for the inner mean, 2 for the last mean */
    float[] mean(int which) {
        float[] mean = new float[width];
        FloatBuffer floats = body.slice(HEAD + which * width * Float.BYTES, width * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        floats.get(mean);
        return mean;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void row(int index, float[] into) {
        int from = HEAD + MEANS * width * Float.BYTES + index * (Float.BYTES + width);
        float scale = body.getFloat(from);
        byte[] levels = new byte[into.length];
        body.get(from + Float.BYTES, levels);
        for (int j = 0; j < into.length; j++) {
            into[j] = scale * levels[j];
        }
    }
}
