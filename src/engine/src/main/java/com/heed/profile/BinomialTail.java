package com.heed.profile;

import smile.math.special.Gamma;

/** The upper tail of the binomial distribution, summed term by term in logarithms. */
final class BinomialTail {
    private BinomialTail() {}

    /**
     * P(X &gt;= count) for X binomial.
     *
     * @param count 0 to {@code of}
     * @param share probability of one, in (0, 1)
     * @return in [0, 1]
     */
    static double atLeast(int count, int of, double share) {
        if (count < 0 || count > of || !(share > 0 && share < 1)) {
            throw new IllegalArgumentException(count + " of " + of + " at a share of " + share + " cannot be");
        }
        double tail = 0;
        for (int k = of; k >= count; k--) {
            tail += Math.exp(Gamma.lgamma(of + 1.0)
                    - Gamma.lgamma(k + 1.0)
                    - Gamma.lgamma(of - k + 1.0)
                    + k * Math.log(share)
                    + (of - k) * Math.log1p(-share));
        }
        return Math.min(1, tail);
    }
}
