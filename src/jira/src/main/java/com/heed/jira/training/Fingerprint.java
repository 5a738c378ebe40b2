package com.heed.jira.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** What a model learned from, as a number: SHA-256 over its rows. */
final class Fingerprint {
    private Fingerprint() {}

    /** @param row everything of an example that the model can learn */
    static <T> String of(List<T> examples, Function<T, String> row) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (T example : examples) {
                digest.update((row.apply(example) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
