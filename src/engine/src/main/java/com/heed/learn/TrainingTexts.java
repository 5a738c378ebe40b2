package com.heed.learn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;

/**
 * The texts a model was trained on, so that no figure is measured on them. Of each, the first eight bytes of its SHA-256 are kept: enough to know the text
 * again, too little to read it. The chance that any of 100,000 other
 * texts is taken for one of 50,000 is below 1e-9.
 */
public final class TrainingTexts {
    /** Its name in a {@link ModelPack}. */
    public static final String FILE = "trained-on.bin";

    /** Ascending. */
    private final long[] prefixes;

    private TrainingTexts(long[] prefixes) {
        this.prefixes = prefixes;
    }

    /** @param clean texts, clean and masked as the model reads them */
    public static TrainingTexts of(Collection<String> clean) {
        MessageDigest digest = sha256();
        return new TrainingTexts(clean.stream()
                .mapToLong(text -> prefix(digest, text))
                .sorted()
                .distinct()
                .toArray());
    }

    /**
     * The texts of a pack.
     *
     * @throws ModelFormatException if the pack does not say them
     */
    public static TrainingTexts of(ModelPack pack) {
        byte[] bytes = pack.file(FILE);
        if (bytes.length % Long.BYTES != 0) {
            throw new ModelFormatException("file '" + FILE + "' of model '"
                    + pack.manifest().name() + "' has " + bytes.length
                    + " bytes, which is no multiple of 8; train again or install again");
        }
        long[] prefixes = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(prefixes);
        return new TrainingTexts(prefixes);
    }

    /** Content of {@value #FILE}: the prefixes in ascending order, big-endian. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(prefixes.length * Long.BYTES);
        bytes.asLongBuffer().put(prefixes);
        return bytes.array();
    }

    /** Different texts. */
    public int size() {
        return prefixes.length;
    }

    /** Whether a text, clean and masked, is one of them. */
    public boolean contains(String clean) {
        return Arrays.binarySearch(prefixes, prefix(sha256(), clean)) >= 0;
    }

    private static long prefix(MessageDigest digest, String text) {
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
