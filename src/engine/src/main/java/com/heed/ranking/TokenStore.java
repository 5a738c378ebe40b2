package com.heed.ranking;

import com.heed.attention.TokenRows;
import com.heed.text.TokenPooling;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts encoded once for a training, in a file that is deleted with it: the sentence vector and the first {@value #MOST_TOKENS} tokens of the inner layer of each text. A token is kept as a float scale and a byte a number, an error of at most a 254th of its largest number; 20,000 texts of
 * 60 words are about 0.5 GB on disk and nothing on the heap. Safe for many threads.
 */
final class TokenStore implements AutoCloseable {
    static final int MOST_TOKENS = 64;
    private static final int LEVELS = 127;
    private static final long MOST_MAPPED = 1L << 28;

    private final Path path;
    private final RandomAccessFile file;
    private final Map<String, Place> places = new HashMap<>();
    private final java.util.List<ByteBuffer> mapped = new java.util.ArrayList<>();
    private long end;

    private record Place(int map, int at, int width, int tokens) {}

    private TokenStore(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** @param folder where the file is made; null for the system's folder for such files */
    static TokenStore open(@Nullable Path folder) {
        try {
            Path path = folder == null
                    ? Files.createTempFile("heed-ranking-", ".tokens")
                    : Files.createTempFile(folder, "heed-ranking-", ".tokens");
            return new TokenStore(path, new RandomAccessFile(path.toFile(), "rw"));
        } catch (IOException e) {
            throw new UncheckedIOException("tokens cannot be kept for training: " + e.getMessage(), e);
        }
    }

    /** Collects the tokens of one text while it is encoded. */
    static final class Collector implements TokenPooling {
        private final java.util.List<float[]> rows = new java.util.ArrayList<>();

        @Override
        public @Nullable String identity() {
            return null;
        }

        @Override
        public Pass start() {
            return new Pass() {
                @Override
                public void token(float[] vector) {
                    if (rows.size() < MOST_TOKENS) {
                        rows.add(vector.clone());
                    }
                }

                @Override
                public float[] finish() {
                    return new float[0];
                }
            };
        }
    }

    synchronized boolean has(String clean) {
        return places.containsKey(clean);
    }

    void put(String clean, float[] sentence, Collector tokens) {
        int width = sentence.length;
        int rows = tokens.rows.size();
        ByteBuffer record = ByteBuffer.allocate(width * Float.BYTES + rows * (Float.BYTES + width))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float value : sentence) {
            record.putFloat(value);
        }
        for (float[] row : tokens.rows) {
            float largest = 0;
            for (float value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
            float scale = largest / LEVELS;
            record.putFloat(scale);
            for (float value : row) {
                record.put((byte) (scale == 0 ? 0 : Math.round(value / scale)));
            }
        }
        write(clean, record.flip(), width, rows);
    }

    private synchronized void write(String clean, ByteBuffer record, int width, int rows) {
        if (places.containsKey(clean)) {
            return;
        }
        try {
            int size = record.limit();
            long map = end / MOST_MAPPED;
            if ((end + size) / MOST_MAPPED != map) {
                end = (map + 1) * MOST_MAPPED;
            }
            while (mapped.size() <= end / MOST_MAPPED) {
                mapped.add(file.getChannel()
                        .map(FileChannel.MapMode.READ_WRITE, mapped.size() * MOST_MAPPED, MOST_MAPPED)
                        .order(ByteOrder.LITTLE_ENDIAN));
            }
            int at = (int) (end % MOST_MAPPED);
            int which = (int) (end / MOST_MAPPED);
            mapped.get(which).put(at, record, 0, size);
            places.put(clean, new Place(which, at, width, rows));
            end += size;
        } catch (IOException e) {
            throw new UncheckedIOException("'" + path + "' cannot be written: " + e.getMessage(), e);
        }
    }

    private synchronized Kept kept(String clean) {
        Place place = places.get(clean);
        if (place == null) {
            throw new IllegalStateException("a text of " + clean.length() + " characters was not encoded");
        }
        return new Kept(mapped.get(place.map), place);
    }

    /** The sentence vector of a text that was put. */
    float[] sentence(String clean) {
        Kept kept = kept(clean);
        float[] sentence = new float[kept.place.width];
        for (int j = 0; j < sentence.length; j++) {
            sentence[j] = kept.buffer.getFloat(kept.place.at + j * Float.BYTES);
        }
        return sentence;
    }

    /** The tokens of a text that was put; to be read before this store is closed. */
    TokenRows tokens(String clean) {
        return kept(clean);
    }

    private record Kept(ByteBuffer buffer, Place place) implements TokenRows {
        @Override
        public int rows() {
            return place.tokens;
        }

        @Override
        public int width() {
            return place.width;
        }

        @Override
        public void row(int index, float[] into) {
            int from = place.at + place.width * Float.BYTES + index * (Float.BYTES + place.width);
            float scale = buffer.getFloat(from);
            byte[] levels = new byte[place.width];
            buffer.get(from + Float.BYTES, levels);
            for (int j = 0; j < into.length; j++) {
                into[j] = scale * levels[j];
            }
        }
    }

    @Override
    public void close() {
        try {
            file.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("'" + path + "' cannot be deleted: " + e.getMessage(), e);
        }
    }
}
