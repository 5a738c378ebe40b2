package com.heed.sentiment;

import com.heed.attention.PoolingHeads;
import com.heed.text.TokenPooling;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Attention over the tokens of a text. What is kept of a text are the hidden units: a few hundred numbers from which the probabilities follow.
 */
final class AttentionVoice implements TokenPooling {
    private final PoolingHeads heads;
    private final String identity;

    private AttentionVoice(PoolingHeads heads) {
        this.heads = heads;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(heads));
            this.identity = "heads-" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    static AttentionVoice of(PoolingHeads heads) {
        return new AttentionVoice(heads);
    }

    /**
     * Reads {@link #bytes()}.
     *
     * @throws IOException if they end too early
     */
    static AttentionVoice of(byte[] bytes) throws IOException {
        return new AttentionVoice(PoolingHeads.read(new DataInputStream(new ByteArrayInputStream(bytes))));
    }

    /** The heads as a file. */
    byte[] bytes() {
        return bytes(heads);
    }

    private static byte[] bytes(PoolingHeads heads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            heads.write(new DataOutputStream(out));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return out.toByteArray();
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public Pass start() {
        PoolingHeads.Pass pass = heads.start();
        return new Pass() {
            @Override
            public void token(float[] vector) {
                pass.token(vector);
            }

            @Override
            public float[] finish() {
                return pass.finish();
            }
        };
    }

    /**
     * Log probabilities by class in the order of {@link Polarity}.
     *
     * @param units what a pass of this voice gave
     * @throws IllegalArgumentException if they are not, such as those of a text that was encoded without this voice
     */
    double[] logs(float[] units) {
        return heads.logProbabilities(units);
    }
}
