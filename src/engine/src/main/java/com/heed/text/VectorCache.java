package com.heed.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vectors of the texts read last, by a hash of model, pooling and text: no text is kept. Safe for many threads. */
final class VectorCache {
    private final Map<String, TextVector> newestLast;

    /**
     * @param most vectors kept; about 5 kB each with the pooled vector of a sentiment model, 6 kB in Chinese; token vectors are never kept
     */
    VectorCache(int most) {
        this.newestLast = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, TextVector> eldest) {
                return size() > most;
            }
        };
    }

    static String key(String model, String pooling, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(model.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(pooling.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    synchronized @Nullable TextVector get(String key) {
        return newestLast.get(key);
    }

    synchronized void put(String key, TextVector vector) {
        newestLast.put(key, vector);
    }

    synchronized void clear() {
        newestLast.clear();
    }
}
