package com.heed.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Two poolings of one run of the model, so that a text is encoded once for both. The pooled vector holds the length of the first one's vector, that vector, then the second one's. */
public record JointPooling(TokenPooling one, TokenPooling other) implements TokenPooling {
    @Override
    public @Nullable String identity() {
        String first = one.identity();
        String second = other.identity();
        return first == null || second == null ? null : first + "+" + second;
    }

    @Override
    public boolean readsLast() {
        return one.readsLast() || other.readsLast();
    }

    @Override
    public Pass start() {
        Pass first = one.start();
        Pass second = other.start();
        boolean firstReadsLast = one.readsLast();
        boolean secondReadsLast = other.readsLast();
        return new Pass() {
            @Override
            public void token(float[] vector) {
                first.token(vector);
                second.token(vector);
            }

            @Override
            public void lastToken(float[] vector) {
                if (firstReadsLast) {
                    first.lastToken(vector);
                }
                if (secondReadsLast) {
                    second.lastToken(vector);
                }
            }

            @Override
            public float[] finish() {
                float[] a = first.finish();
                float[] b = second.finish();
                float[] both = new float[1 + a.length + b.length];
                both[0] = a.length;
                System.arraycopy(a, 0, both, 1, a.length);
                System.arraycopy(b, 0, both, 1 + a.length, b.length);
                return both;
            }
        };
    }

    /** The text as if it had been encoded with the first pooling alone. */
    public TextVector one(TextVector joint) {
        float[] both = joint.pooled();
        return with(joint, Arrays.copyOfRange(both, 1, 1 + (int) both[0]));
    }

    /** The text as if it had been encoded with the second pooling alone. */
    public TextVector other(TextVector joint) {
        float[] both = joint.pooled();
        return with(joint, Arrays.copyOfRange(both, 1 + (int) both[0], both.length));
    }

    private static TextVector with(TextVector vector, float[] pooled) {
        return new TextVector(vector.sentence(), vector.inner(), pooled, vector.tokens(), vector.cut());
    }
}
