package com.heed.sandbox.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords as salted hashes: PBKDF2 with HMAC-SHA-256, {@code salt:hash} in hexadecimal. */
final class Passwords {
    private static final int ROUNDS = 20_000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    /** A hash that stands in where there is none. */
    static final String OF_NOBODY = hash("");

    private Passwords() {}

    static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HEX.formatHex(salt) + ":" + HEX.formatHex(derive(password, salt));
    }

    static boolean matches(String password, String stored) {
        int colon = stored.indexOf(':');
        byte[] salt = HEX.parseHex(stored, 0, colon);
        return MessageDigest.isEqual(derive(password, salt), HEX.parseHex(stored, colon + 1, stored.length()));
    }

    private static byte[] derive(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot hash passwords: " + e.getMessage(), e);
        }
    }
}
