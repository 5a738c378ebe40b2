package com.heed.lab.lstm;

/** By what the baseline learns: how the logit s of the item that came next and the logits s_i of drawn items that did not make a loss of one event. */
public enum LstmLoss {
    /** Binary cross-entropy with logits: log(1 + exp(-s)) + sum log(1 + exp(s_i)). */
    BCE {
        @Override
        double turn(EventLogits event, float scale) {
            double loss = softplus(-event.next);
            event.next = scale * (LstmPass.sigmoid(event.next) - 1);
            float[] drawn = event.drawn;
            for (int i = 0; i < drawn.length; i++) {
                loss += softplus(drawn[i]);
                drawn[i] = (float) (scale * LstmPass.sigmoid(drawn[i]));
            }
            return loss;
        }
    },

    /** Squared error of the probabilities p = 1 / (1 + exp(-s)): (1 - p)^2 + sum p_i^2. */
    MSE {
        @Override
        double turn(EventLogits event, float scale) {
            double p = LstmPass.sigmoid(event.next);
            double loss = (1 - p) * (1 - p);
            event.next = scale * 2 * (p - 1) * p * (1 - p);
            float[] drawn = event.drawn;
            for (int i = 0; i < drawn.length; i++) {
                double q = LstmPass.sigmoid(drawn[i]);
                loss += q * q;
                drawn[i] = (float) (scale * 2 * q * q * (1 - q));
            }
            return loss;
        }
    },

    /** InfoNCE (van den Oord, Li and Vinyals 2018, "Representation Learning with Contrastive Predictive Coding", equation 4), with exp(s) for f: -log(exp(s) / (exp(s) + sum exp(s_i))). */
    CONTRASTIVE {
        @Override
        double turn(EventLogits event, float scale) {
            double greatest = event.next;
            float[] drawn = event.drawn;
            for (float logit : drawn) {
                greatest = Math.max(greatest, logit);
            }
            double right = Math.exp(event.next - greatest);
            double sum = right;
            for (float logit : drawn) {
                sum += Math.exp(logit - greatest);
            }
            double loss = Math.log(sum) - (event.next - greatest);
            event.next = scale * (right / sum - 1);
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = (float) (scale * Math.exp(drawn[i] - greatest) / sum);
            }
            return loss;
        }
    };

    /** Logits of one event, which become gradients by them. An item that is not to count has negative infinity, and gets 0. */
    static final class EventLogits {
        double next;
        float[] drawn = {};
    }

    /**
     * Turns logits into gradients.
     *
     * @param scale of the gradients
     * @return the loss, not scaled
     */
    abstract double turn(EventLogits event, float scale);

    /** log(1 + exp(x)), without overflow. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
