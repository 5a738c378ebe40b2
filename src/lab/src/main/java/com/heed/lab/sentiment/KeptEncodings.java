package com.heed.lab.sentiment;

import com.heed.attention.HalfRows;
import com.heed.lab.run.WrongUse;
import com.heed.text.TextVector;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Encodings kept in a file between runs, because encoding takes most of the time of trying a recipe. One file an encoder; a record a text: its hash, its vectors as floats, its token vectors as
 * halves, so that what is read back is what was written, bit for bit. A last record that was cut off by a stopped run is dropped.
 */
final class KeptEncodings implements AutoCloseable {
    private final Map<String, Kept> known = new HashMap<>();
    private final DataOutputStream out;

    /**
     * An encoded text.
     *
     * @param tokens null where they were not kept
     */
    record Kept(TextVector vector, @Nullable HalfRows tokens) {}

    /**
     * Reads what is kept and opens the file for more.
     *
     * @param folder  is made if it is missing
     * @param encoder identity of the encoder
     */
    KeptEncodings(Path folder, String encoder) {
        Path file = folder.resolve(hash(encoder).substring(0, 16) + ".encodings");
        try {
            Files.createDirectories(folder);
            long whole = Files.exists(file) ? readAll(file) : 0;
            if (Files.exists(file)) {
                try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                    channel.truncate(whole);
                }
            }
            out = new DataOutputStream(new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), 1 << 20));
        } catch (IOException e) {
            throw new WrongUse("--encodings '" + folder + "' cannot be used: " + e.getMessage(), e);
        }
    }

    /** What is kept of a text; null for nothing, or where its tokens are wanted and were not kept. */
    @Nullable
    Kept get(String text, boolean tokens) {
        Kept kept;
        synchronized (known) {
            kept = known.get(hash(text));
        }
        return kept == null || (tokens && kept.tokens == null) ? null : kept;
    }

    void put(String text, TextVector vector, @Nullable HalfRows tokens) {
        String hash = hash(text);
        synchronized (known) {
            known.put(hash, new Kept(vector, tokens));
            try {
                write(hash, vector, tokens);
            } catch (IOException e) {
                throw new WrongUse("An encoding cannot be kept: " + e.getMessage() + "; leave --encodings out.", e);
            }
        }
    }

    private void write(String hash, TextVector vector, @Nullable HalfRows tokens) throws IOException {
        out.writeUTF(hash);
        write(vector.sentence());
        write(vector.inner());
        out.writeInt(vector.tokens());
        out.writeBoolean(vector.cut());
        int rows = tokens == null ? -1 : tokens.rows();
        out.writeInt(rows);
        float[] row = new float[tokens == null ? 0 : tokens.width()];
        for (int t = 0; tokens != null && t < rows; t++) {
            tokens.row(t, row);
            for (short half : HalfRows.halves(row)) {
                out.writeShort(half);
            }
        }
    }

    private void write(float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /** Bytes up to the end of the last whole record. */
    private long readAll(Path file) throws IOException {
        long whole = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            while (true) {
                String hash = in.readUTF();
                float[] sentence = floats(in);
                float[] inner = floats(in);
                int pieces = in.readInt();
                boolean cut = in.readBoolean();
                int rows = in.readInt();
                HalfRows tokens = rows < 0 ? null : halves(in, rows, inner.length);
                known.put(hash, new Kept(new TextVector(sentence, inner, new float[0], pieces, cut), tokens));
                whole += 2
                        + hash.length()
                        + 2 * Integer.BYTES
                        + (long) Float.BYTES * (sentence.length + inner.length)
                        + Integer.BYTES
                        + 1
                        + Integer.BYTES
                        + (long) Short.BYTES * Math.max(rows, 0) * inner.length;
            }
        } catch (EOFException e) {
            return whole;
        }
    }

    private static float[] floats(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Float.BYTES * in.readInt());
        float[] values = new float[bytes.length / Float.BYTES];
        java.nio.ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }

    private static HalfRows halves(DataInputStream in, int rows, int width) throws IOException {
        List<short[]> halves = new ArrayList<>(rows);
        for (int t = 0; t < rows; t++) {
            byte[] bytes = in.readNBytes(Short.BYTES * width);
            if (bytes.length < Short.BYTES * width) {
                throw new EOFException();
            }
            short[] row = new short[width];
            java.nio.ByteBuffer.wrap(bytes).asShortBuffer().get(row);
            halves.add(row);
        }
        return HalfRows.of(halves);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new WrongUse("The encodings cannot be kept: " + e.getMessage() + "; leave --encodings out.", e);
        }
    }
}
