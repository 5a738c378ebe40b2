package com.heed.retrieval;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;

/** A vector in half precision (IEEE 754 binary16, little-endian), as it is kept. */
public final class HalfVector {
    private static final VarHandle HALVES =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private HalfVector() {}

    /** @return (2 x width) */
    public static byte[] bytes(float[] vector) {
        byte[] bytes = new byte[2 * vector.length];
        for (int j = 0; j < vector.length; j++) {
            HALVES.set(bytes, 2 * j, Float.floatToFloat16(vector[j]));
        }
        return bytes;
    }

    /** The numbers that {@link #bytes} kept, each good to 2^-11 of itself. @param bytes (2 x width) */
    public static float[] numbers(byte[] bytes) {
        return read(new BytesRef(bytes));
    }

    static BytesRef write(float[] vector) {
        return new BytesRef(bytes(vector));
    }

    static int width(BytesRef bytes) {
        return bytes.length / 2;
    }

    static float at(BytesRef bytes, int dimension) {
        return Float.float16ToFloat((short) HALVES.get(bytes.bytes, bytes.offset + 2 * dimension));
    }

    static float[] read(BytesRef bytes) {
        float[] vector = new float[width(bytes)];
        for (int j = 0; j < vector.length; j++) {
            vector[j] = at(bytes, j);
        }
        return vector;
    }

    /** Product with a vector, summed in four parts so that additions need not wait for each other. @param other (width) */
    static float product(BytesRef bytes, float[] other) {
        float sum = 0;
        int j = 0;
        for (; j + 3 < other.length; j += 4) {
            sum += other[j] * at(bytes, j)
                    + other[j + 1] * at(bytes, j + 1)
                    + (other[j + 2] * at(bytes, j + 2) + other[j + 3] * at(bytes, j + 3));
        }
        for (; j < other.length; j++) {
            sum += other[j] * at(bytes, j);
        }
        return sum;
    }
}
