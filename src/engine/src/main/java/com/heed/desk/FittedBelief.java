package com.heed.desk;

import com.heed.forecast.ClassMeans;
import com.heed.forecast.Predictors;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * Belief by what predictors learned from a project's own past. What is not among the parts that may speak is as stated, and so is a channel of which the administrator states something else now than when the predictors were
 * fitted: what was just typed is newer than any history, and counts until the next fit.
 */
public final class FittedBelief implements DeskBelief {
    private final Predictors predictors;
    private final ClassMeans means;
    private final Parts parts;
    private final DeskBelief stated;

    /** Which of what was learned is believed; the rest is as stated. */
    public record Parts(boolean arrivals, boolean handling, boolean settling) {
        public static final Parts ALL = new Parts(true, true, true);
    }

    /**
     * @param predictors fitted around {@link StatedBelief#priors}
     * @param means      of the same contacts
     * @param stated     as it is stated now
     */
    public FittedBelief(Predictors predictors, ClassMeans means, Parts parts, DeskBelief stated) {
        this.predictors = predictors;
        this.means = means;
        this.parts = parts;
        this.stated = stated;
    }

    /** Contacts of unknown class are spread over the others by their shares: a plan has no class for them. */
    @Override
    public double arrivalsPerMinute(ContactClass contactClass, Instant at) {
        if (!parts.arrivals) {
            return stated.arrivalsPerMinute(contactClass, at);
        }
        double known = 0;
        for (ContactClass each : ClassShares.KNOWN) {
            known += predictors.arrivals().perMinute(each.key(), at);
        }
        return known == 0
                ? stated.arrivalsPerMinute(contactClass, at)
                : predictors.arrivals().perMinute(contactClass.key(), at)
                        * predictors.arrivals().perMinute(null, at)
                        / known;
    }

    @Override
    public double expectedArrivals(Instant from, Instant to) {
        return parts.arrivals && from.isBefore(to)
                ? predictors.arrivals().expected(from, to).mean()
                : stated.expectedArrivals(from, to);
    }

    @Override
    public double handleMinutes(ContactClass contactClass, Channel channel) {
        double typed = stated.handleMinutes(contactClass, channel);
        OptionalDouble learned = means.handleMinutes(contactClass, channel.slug());
        return parts.handling
                        && learned.isPresent()
                        && predictors.priors().handleMinutes(contactClass.key(), channel.slug()) == typed
                ? learned.getAsDouble()
                : typed;
    }

    @Override
    public double settles(ContactClass contactClass, Channel channel) {
        double typed = stated.settles(contactClass, channel);
        OptionalDouble learned = means.settles(contactClass, channel.slug());
        return parts.settling
                        && learned.isPresent()
                        && predictors.priors().settles(contactClass.key(), channel.slug()) == StatedBelief.odds(typed)
                ? learned.getAsDouble()
                : typed;
    }
}
