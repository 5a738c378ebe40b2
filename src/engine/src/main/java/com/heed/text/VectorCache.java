package com.heed.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of the texts read last, by a hash of model and text: no text is kept. A text is kept once, with the pooled vector it was last encoded with, and without one for whoever wants
 * none. Safe for many threads.
 */
final class VectorCache {
    private final Map<String, Known> newestLast;

    /** @param pooling identity of what made the pooled vector */
    private record Known(String pooling, TextVector vector) {}

    /**
     * @param most texts kept; about 5 kB each with the pooled vector of a sentiment model, 6 kB in Chinese; token vectors are never kept
     */
    VectorCache(int most) {
        this.newestLast = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
                return size() > most;
            }
        };
    }

    static String key(String model, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(model.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** @param pooling identity of the pooling wanted; {@link TokenPooling#NONE} takes a text encoded with any */
    synchronized @Nullable TextVector get(String key, String pooling) {
        Known known = newestLast.get(key);
        if (known == null) {
            return null;
        }
        if (known.pooling.equals(pooling)) {
            return known.vector;
        }
        return pooling.isEmpty() ? known.vector.withoutPooled() : null;
    }

    synchronized void put(String key, String pooling, TextVector vector) {
        newestLast.put(key, new Known(pooling, vector));
    }

    synchronized void clear() {
        newestLast.clear();
    }
}
