package com.heed.attention;

/** The dense weights of two models of the same shape side by side: those of items are kept apart. */
final class Parameters {
    private Parameters() {}

    /** Is shown each weight of one model with the same one of the other. */
    interface Visitor {
        /** Of a layer or a table: shrinks while it is trained. Row by row where that makes no difference. */
        default void matrix(float[][] one, float[][] other) {
            for (int i = 0; i < one.length; i++) {
                vector(one[i], other[i]);
            }
        }

        /** A bias or a gain: does not. */
        void vector(float[] one, float[] other);
    }

    static void pairs(SequenceModel one, SequenceModel other, Visitor visitor) {
        visitor.matrix(one.positions(), other.positions());
        visitor.matrix(one.gaps(), other.gaps());
        norm(one.last(), other.last(), visitor);
        for (int b = 0; b < one.blocks().size(); b++) {
            AttentionBlock x = one.blocks().get(b);
            AttentionBlock y = other.blocks().get(b);
            norm(x.beforeAttention(), y.beforeAttention(), visitor);
            norm(x.beforeFeedForward(), y.beforeFeedForward(), visitor);
            dense(x.attention().query(), y.attention().query(), visitor);
            dense(x.attention().key(), y.attention().key(), visitor);
            dense(x.attention().value(), y.attention().value(), visitor);
            dense(x.attention().output(), y.attention().output(), visitor);
            dense(x.feedForward().first(), y.feedForward().first(), visitor);
            dense(x.feedForward().second(), y.feedForward().second(), visitor);
        }
    }

    private static void norm(LayerNorm one, LayerNorm other, Visitor visitor) {
        visitor.vector(one.gain(), other.gain());
        visitor.vector(one.bias(), other.bias());
    }

    private static void dense(Dense one, Dense other, Visitor visitor) {
        visitor.matrix(one.weights(), other.weights());
        visitor.vector(one.bias(), other.bias());
    }
}
