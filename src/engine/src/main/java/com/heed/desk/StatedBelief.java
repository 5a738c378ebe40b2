package com.heed.desk;

import com.heed.forecast.Priors;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Belief by what the administrator stated, while history is thin: handle minutes of the channel times a factor of the class (0.8 simple, 1.3 complex, 1.25 upset: those of the peak day that
 * ships as a scenario, of mean 1 with its shares), chances as stated, arrivals as they were in the last weeks.
 */
public final class StatedBelief implements DeskBelief {
    private static final Map<ContactClass, Double> FACTOR =
            Map.of(ContactClass.SIMPLE, 0.8, ContactClass.COMPLEX, 1.3, ContactClass.UPSET, 1.25);

    private static final double LEAST_CHANCE = 0.01;

    private final DeskTerms terms;
    private final ArrivalRates arrivals;
    private final ClassShares shares;

    public StatedBelief(DeskTerms terms, ArrivalRates arrivals, ClassShares shares) {
        this.terms = terms;
        this.arrivals = arrivals;
        this.shares = shares;
    }

    @Override
    public double arrivalsPerMinute(ContactClass contactClass, Instant at) {
        return arrivals.perMinute(at) * shares.of(contactClass);
    }

    @Override
    public double expectedArrivals(Instant from, Instant to) {
        return arrivals.expected(from, to);
    }

    @Override
    public double handleMinutes(ContactClass contactClass, Channel channel) {
        return channel.handleMinutes() * FACTOR.getOrDefault(contactClass, 1.0);
    }

    @Override
    public double settles(ContactClass contactClass, Channel channel) {
        return terms.of(channel.slug()).settles(contactClass);
    }

    /**
     * What is stated of handle times and chances, as what predictors stay near to while there are few data. Chances of 0 and 1 are moved to where odds exist.
     *
     * @param channels one at least
     */
    public static Priors priors(List<Channel> channels, DeskTerms terms) {
        StatedBelief stated = new StatedBelief(
                terms,
                new ArrivalRates(List.of(), Instant.EPOCH, Instant.EPOCH, terms.zone()),
                ClassShares.of(Map.of()));
        Map<String, Priors.OfChannel> all = new LinkedHashMap<>();
        for (Channel channel : channels) {
            Map<String, Priors.OfClass> classes = new LinkedHashMap<>();
            for (ContactClass contactClass : ContactClass.values()) {
                classes.put(
                        contactClass.key(),
                        new Priors.OfClass(
                                stated.handleMinutes(contactClass, channel),
                                odds(stated.settles(contactClass, channel))));
            }
            all.put(
                    channel.slug(),
                    new Priors.OfChannel(
                            channel.handleMinutes(), odds(stated.settles(ContactClass.UNKNOWN, channel)), classes));
        }
        return new Priors(all);
    }

    /** A probability as near to the one stated as one with odds can be. */
    static double odds(double chance) {
        return Math.max(LEAST_CHANCE, Math.min(1 - LEAST_CHANCE, chance));
    }
}
