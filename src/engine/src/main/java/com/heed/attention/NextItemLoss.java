package com.heed.attention;

/** What a model of sequences loses where it does not tell the item that came next. */
public sealed interface NextItemLoss {

    /**
     * Cross-entropy among drawn items, of which it is corrected how often each is drawn (sampled softmax, Jean et al. 2015).
     *
     * @param draws for each batch; where there are no more items than that, all
     */
    record Sampled(int draws) implements NextItemLoss {
        public Sampled {
            if (draws < 1) {
                throw new IllegalArgumentException("draws " + draws + " must be 1 or more");
            }
        }
    }

    /** Cross-entropy among all items. */
    record Full() implements NextItemLoss {}

    /**
     * Binary cross-entropy with logits: log(1 + exp(-s)) of the item that came next and log(1 + exp(s)) of each of some that did not, added up, with s the product of state and vector (Kang and McAuley 2018, equation 7).
     *
     * @param negatives for each event, drawn evenly with replacement among the items that did not come next
     */
    record Binary(int negatives) implements NextItemLoss {
        public Binary {
            if (negatives < 1) {
                throw new IllegalArgumentException("negatives " + negatives + " must be 1 or more");
            }
        }
    }
}
