package com.heed.lab.lstm;

import com.heed.learn.Rows;
import com.heed.recommend.History;
import com.heed.recommend.Recommender;
import java.util.Arrays;

/** Items by the state after the customer's newest events. */
final class LstmRecommender implements Recommender {
    private final LstmModel model;
    private final ThreadLocal<Memory> memory;
    private final int longest;

    private record Memory(LstmPass pass, float[] products) {}

    /** @param longest newest events that are read */
    LstmRecommender(LstmModel model, int longest) {
        this.model = model;
        this.longest = longest;
        memory = ThreadLocal.withInitial(
                () -> new Memory(new LstmPass(model, 1, longest), new float[model.items().length]));
    }

    /** Scores are the sigmoid of the logits; 0 for a customer without events. */
    @Override
    public void score(History past, double[] scores) {
        int[] items = past.events().items();
        if (items.length == 0) {
            Arrays.fill(scores, 0);
            return;
        }
        int[] newest = Arrays.copyOfRange(items, Math.max(0, items.length - longest), items.length);
        Memory own = memory.get();
        float[] state = own.pass.forward(PackedSequences.read(newest))[newest.length - 1];
        Rows.dots(state, model.items(), own.products);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = LstmPass.sigmoid(own.products[i] + model.bias()[i][0]);
        }
    }
}
