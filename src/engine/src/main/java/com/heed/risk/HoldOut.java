package com.heed.risk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which customers are shown to nobody, so that it can be told what acting is worth. By a hash: the same customer is always in the same group, whoever asks, and nobody chose who is in which.
 *
 * @param share held out, in [0, 1]
 * @param seed  other seeds hold out others
 */
public record HoldOut(double share, long seed) {
    /** @throws IllegalArgumentException if the share is not one */
    public HoldOut {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of " + share + " to hold out must be in [0, 1]");
        }
    }

    public boolean holds(String customer) {
        if (share <= 0) {
            return false;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((seed + "/" + customer).getBytes(StandardCharsets.UTF_8));
            long bits = 0;
            for (int i = 0; i < Integer.BYTES; i++) {
                bits = bits << Byte.SIZE | hash[i] & 0xFF;
            }
            return bits / (double) (1L << Integer.SIZE) < share;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
