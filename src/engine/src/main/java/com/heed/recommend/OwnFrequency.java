package com.heed.recommend;

import java.util.Arrays;

/** The customer's own items by how often they came, each time the less the older it is: the floor for repeat buyers that most models do not reach. */
public record OwnFrequency(double fade) implements Explained {

    /** @param fade factor from one event of the customer to the one before, in (0, 1] */
    public OwnFrequency {
        if (!(fade > 0 && fade <= 1)) {
            throw new IllegalArgumentException("fade " + fade + " must be in (0, 1]");
        }
    }

    @Override
    public void score(History past, double[] scores) {
        Arrays.fill(scores, 0);
        double weight = 1;
        int basket = past.length();
        for (int i = past.length() - 1; i >= 0; i--) {
            // Events of one time are one event.
            boolean newBasket = i + 1 < past.length() && (past.at(i) < 0 || past.at(i) != past.at(i + 1));
            if (newBasket && basket != i) {
                weight *= fade;
                basket = i;
            }
            scores[past.item(i)] += weight;
        }
    }

    @Override
    public double[] parts(History past, int item) {
        double[] parts = new double[past.length()];
        Arrays.setAll(parts, i -> past.item(i) == item ? 1 : 0);
        return parts;
    }
}
