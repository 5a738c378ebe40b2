package com.heed.recommend;

import com.heed.attention.SequenceEncoder;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Items by attention over the customer's newest events. */
public final class AttentionRecommender implements Explained {
    private final SequenceEncoder encoder;

    private final Queue<Memory> free = new ConcurrentLinkedQueue<>();

    public AttentionRecommender(SequenceEncoder encoder) {
        this.encoder = encoder;
    }

    SequenceEncoder encoder() {
        return encoder;
    }

    private final class Memory {
        private final SequenceEncoder.Reader reader = encoder.reader();
        private final float[] logits = new float[encoder.items()];
    }

    /** Scores are in (0, 1] and in the order of the logits: one over one more than what they are below the greatest. */
    @Override
    public void score(History past, double[] scores) {
        if (past.length() == 0) {
            Arrays.fill(scores, 0);
            return;
        }
        Memory known = free.poll();
        Memory memory = known == null ? new Memory() : known;
        memory.reader.scores(past.events(), memory.logits);
        float greatest = Float.NEGATIVE_INFINITY;
        for (float logit : memory.logits) {
            greatest = Math.max(greatest, logit);
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 1 / (1.0 + greatest - memory.logits[i]);
        }
        free.add(memory);
    }

    /** How much the state goes by each event: the weights of the last block, the same for every item. */
    @Override
    public double[] parts(History past, int item) {
        double[] parts = new double[past.length()];
        if (past.length() > 0) {
            Memory known = free.poll();
            Memory memory = known == null ? new Memory() : known;
            float[] weights = memory.reader.weights(past.events());
            int first = parts.length - weights.length;
            for (int i = 0; i < weights.length; i++) {
                parts[first + i] = weights[i];
            }
            free.add(memory);
        }
        return parts;
    }
}
