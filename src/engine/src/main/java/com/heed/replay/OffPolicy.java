package com.heed.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates from a log what a contact would have cost on the mean under another policy. With n decisions, weight w of a decision the probability of its
 * action under the other policy over its propensity, cost y, and a model's expectation q of the action taken and v of the other policy:
 *
 * <pre>
 *   inverse propensity     mean of w y                            (Horvitz and Thompson 1952)
 *   self-normalised        sum of w y / sum of w                  (Swaminathan and Joachims 2015)
 *   doubly robust          mean of v + w (y - q)                  (Dudík, Langford and Li 2011)
 * </pre>
 *
 * <p>Intervals are those of means of independent values; of the self-normalised estimate e, by the delta method, with variance sum of w² (y - e)² over the
 * squared sum of w. Contacts that share a queue are not quite independent: a policy that fills queues differently changes waits that no single decision
 * shows, so that an estimate speaks of a few contacts decided differently and not of a desk run differently. For that there is the simulator.
 */
public final class OffPolicy {

    /** Below it the normal distribution of a mean is a guess. */
    public static final int FEWEST_DECISIONS = 100;

    /** Effective decisions that an estimate needs. */
    public static final int LEAST_EFFECTIVE_SIZE = 50;

    /** How many of its standard errors the mean weight may be away from 1. */
    private static final double OVERLAP_ERRORS = 4;

    private OffPolicy() {}

    /**
     * @param target the policy that is asked about
     * @param model  what contacts cost by expectation; the worse it is, the wider the doubly robust interval
     * @throws IllegalArgumentException if the target's probabilities are none, or it knows fewer actions than the log; names the place
     */
    public static <C> OffPolicyOutcome evaluate(
            List<LoggedDecision<C>> log, TargetPolicy<C> target, CostModel<C> model) {
        Weights weights = Weights.of(weights(log, target));
        OffPolicyOutcome.Why why = why(weights);
        return why == null
                ? estimates(log, target, model)
                : new OffPolicyOutcome.Refused(
                        log.size(), weights.matched(), weights.effectiveSize(), weights.mean(), why);
    }

    private static <C> double[] weights(List<LoggedDecision<C>> log, TargetPolicy<C> target) {
        double[] weights = new double[log.size()];
        for (int i = 0; i < weights.length; i++) {
            LoggedDecision<C> decision = log.get(i);
            weights[i] = checked(target.probabilities(decision.context()), decision.action(), i)[decision.action()]
                    / decision.propensity();
        }
        return weights;
    }

    /** The estimates of a log, whether or not it carries them. @param log two decisions at least */
    static <C> OffPolicyOutcome.Estimated estimates(
            List<LoggedDecision<C>> log, TargetPolicy<C> target, CostModel<C> model) {
        int n = log.size();
        double[] weights = weights(log, target);
        double[] costs = new double[n];
        double[] weighted = new double[n];
        double[] robust = new double[n];
        double[] differences = new double[n];
        for (int i = 0; i < n; i++) {
            LoggedDecision<C> decision = log.get(i);
            C context = decision.context();
            costs[i] = decision.cost();
            weighted[i] = weights[i] * costs[i];
            robust[i] = weights[i] * (costs[i] - model.cost(i, context, decision.action()));
            double[] probabilities = target.probabilities(context);
            for (int action = 0; action < probabilities.length; action++) {
                if (probabilities[action] > 0) {
                    robust[i] += probabilities[action] * model.cost(i, context, action);
                }
            }
            differences[i] = robust[i] - costs[i];
        }
        Weights summed = Weights.of(weights);
        return new OffPolicyOutcome.Estimated(
                n,
                summed.matched(),
                summed.effectiveSize(),
                CostEstimate.of(costs),
                CostEstimate.of(weighted),
                selfNormalised(weights, costs),
                CostEstimate.of(robust),
                CostEstimate.of(differences),
                summed.largest());
    }

    private static OffPolicyOutcome.@Nullable Why why(Weights weights) {
        if (weights.size() < FEWEST_DECISIONS) {
            return OffPolicyOutcome.Why.TOO_FEW_DECISIONS;
        }
        // Where the policy in force could do all that the other would, weights are 1 on the mean. Weights that are all
        // the
        // same but not 1 have no error at all.
        if (Math.abs(weights.mean() - 1) > OVERLAP_ERRORS * weights.error() + 1e-9) {
            return OffPolicyOutcome.Why.NO_OVERLAP;
        }
        return weights.effectiveSize() < LEAST_EFFECTIVE_SIZE ? OffPolicyOutcome.Why.TOO_FEW_MATCHES : null;
    }

    private static CostEstimate selfNormalised(double[] weights, double[] costs) {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            weighted += weights[i] * costs[i];
        }
        double mean = weighted / sum;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double residual = weights[i] * (costs[i] - mean);
            squares += residual * residual;
        }
        return CostEstimate.of(mean, Math.sqrt(squares) / sum);
    }

    private static double[] checked(double[] probabilities, int action, int place) {
        if (action >= probabilities.length) {
            throw new IllegalArgumentException("decision " + (place + 1) + " has the action " + action
                    + "; the other policy knows " + probabilities.length);
        }
        double sum = 0;
        for (double p : probabilities) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException(
                        "decision " + (place + 1) + ": the other policy's probability " + p + " must be 0 to 1");
            }
            sum += p;
        }
        if (Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    "decision " + (place + 1) + ": the other policy's probabilities add up to " + sum + "; must be 1");
        }
        return probabilities;
    }

    /**
     * @param mean    0 if there is none
     * @param error   standard error of the mean
     * @param matched share that is above 0
     */
    private record Weights(int size, double mean, double error, double matched, double effectiveSize, double largest) {
        static Weights of(double[] weights) {
            double sum = 0;
            double squares = 0;
            double largest = 0;
            int matched = 0;
            for (double weight : weights) {
                sum += weight;
                squares += weight * weight;
                largest = Math.max(largest, weight);
                matched += weight > 0 ? 1 : 0;
            }
            int n = weights.length;
            double mean = n == 0 ? 0 : sum / n;
            double deviations = 0;
            for (double weight : weights) {
                deviations += (weight - mean) * (weight - mean);
            }
            return new Weights(
                    n,
                    mean,
                    n < 2 ? 0 : Math.sqrt(deviations / (n - 1) / n),
                    n == 0 ? 0 : (double) matched / n,
                    squares == 0 ? 0 : sum * sum / squares,
                    largest);
        }
    }
}
