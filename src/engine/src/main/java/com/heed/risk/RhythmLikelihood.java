package com.heed.risk;

import com.heed.risk.BuyTillYouDie.Past;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import smile.math.special.Gamma;

/** How likely BG/NBD or MBG/NBD is, given what many customers did. Customers who are alike count together, and what depends on the number of activities alone, or on a length of time alone, is worked out once for each that occurs: days and counts are few, however many customers there are. */
final class RhythmLikelihood {
    private final boolean atOnce;
    /** Different numbers of repeats, ascending. */
    private final double[] counts;
    /** Different lengths of time, ascending. */
    private final double[] times;
    /** (pasts) place of the repeats among {@link #counts}. */
    private final int[] repeats;
    /** (pasts) place of the last activity among {@link #times}. */
    private final int[] last;
    /** (pasts) place of the time observed among {@link #times}. */
    private final int[] observed;
    /** (pasts) how many customers have it. */
    private final int[] alike;

    private final int customers;

    RhythmLikelihood(List<Past> customers, boolean atOnce) {
        this.atOnce = atOnce;
        this.customers = customers.size();
        Map<Past, Integer> different = new LinkedHashMap<>();
        customers.forEach(past -> different.merge(past, 1, Integer::sum));
        Set<Past> pasts = different.keySet();
        counts = pasts.stream().mapToDouble(Past::repeats).sorted().distinct().toArray();
        times = pasts.stream()
                .flatMapToDouble(past -> DoubleStream.of(past.last(), past.observed()))
                .sorted()
                .distinct()
                .toArray();
        repeats = places(pasts, Past::repeats, counts);
        last = places(pasts, Past::last, times);
        observed = places(pasts, Past::observed, times);
        alike = different.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] places(Set<Past> pasts, ToDoubleFunction<Past> of, double[] among) {
        return pasts.stream()
                .mapToInt(past -> Arrays.binarySearch(among, of.applyAsDouble(past)))
                .toArray();
    }

    int customers() {
        return customers;
    }

    /**
     * Sum over the customers of the logarithm of the likelihood: of four terms, as by Fader, Hardie and Lee (2005), section 4.
     *
     * @param slopes (4) of it by r, alpha, a and b, added to
     */
    double at(BuyTillYouDie model, double[] slopes) {
        ByCount byCount = new ByCount(model);
        double alpha = model.alpha();
        double[] waited = new double[times.length];
        double[] logs = new double[times.length];
        for (int t = 0; t < times.length; t++) {
            waited[t] = alpha + times[t];
            logs[t] = StrictMath.log(waited[t]);
        }
        double rate = model.r() / alpha;
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < repeats.length; i++) {
            int n = alike[i];
            int k = repeats[i];
            double shape = byCount.shape[k];
            double there = -shape * logs[observed[i]];
            double gone = byCount.leaving[k] - shape * logs[last[i]];
            double most = Math.max(there, gone);
            double both = most + StrictMath.log(StrictMath.exp(there - most) + StrictMath.exp(gone - most));
            double isGone = StrictMath.exp(gone - both);
            double isThere = 1 - isGone;
            slopes[0] += n * (byCount.first[k] - isThere * logs[observed[i]] - isGone * logs[last[i]]);
            slopes[1] += n * (rate - shape * (isThere / waited[observed[i]] + isGone / waited[last[i]]));
            slopes[2] += n * (byCount.all[k] + isGone / model.a());
            slopes[3] += n * (byCount.fourth[k] - (byCount.chances[k] == 0 ? 0 : isGone / byCount.before[k]));
            // What rounding loses of a long sum is kept (Kahan 1965): near the best parameters steps gain less than
            // that.
            double term = n * (byCount.constant[k] + both) - lost;
            double more = sum + term;
            lost = more - sum - term;
            sum = more;
        }
        return sum;
    }

    /** What depends on the number of repeats alone. */
    private final class ByCount {
        private final double[] shape = new double[counts.length];
        /** How often a customer could have left. */
        private final double[] chances = new double[counts.length];
        /** b + chances - 1. */
        private final double[] before = new double[counts.length];
        /** Logarithm of what leaving at the last chance weighs; minus infinity where there was none. */
        private final double[] leaving = new double[counts.length];

        private final double[] first = new double[counts.length];
        private final double[] all = new double[counts.length];
        private final double[] fourth = new double[counts.length];
        private final double[] constant = new double[counts.length];

        ByCount(BuyTillYouDie model) {
            double r = model.r();
            double a = model.a();
            double b = model.b();
            double log = StrictMath.log(model.alpha());
            for (int k = 0; k < counts.length; k++) {
                chances[k] = counts[k] + (atOnce ? 1 : 0);
                shape[k] = r + counts[k];
                before[k] = b + chances[k] - 1;
                leaving[k] = chances[k] == 0 ? Double.NEGATIVE_INFINITY : StrictMath.log(a / before[k]);
                all[k] = Gamma.digamma(a + b) - Gamma.digamma(a + b + chances[k]);
                first[k] = Gamma.digamma(shape[k]) - Gamma.digamma(r) + log;
                fourth[k] = all[k] + Gamma.digamma(b + chances[k]) - Gamma.digamma(b);
                constant[k] = Gamma.lgamma(shape[k])
                        - Gamma.lgamma(r)
                        + r * log
                        + Gamma.lgamma(a + b)
                        + Gamma.lgamma(b + chances[k])
                        - Gamma.lgamma(b)
                        - Gamma.lgamma(a + b + chances[k]);
            }
        }
    }
}
