package com.heed.desk;

import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.Instant;
import java.util.Map;

/**
 * Belief by what the administrator stated, while history is thin: handle minutes of the channel times a factor of the class (0.8 simple, 1.3 complex, 1.25 upset: those of the peak day that
 * ships as a scenario, of mean 1 with its shares), chances as stated, arrivals as they were in the last weeks.
 */
public final class StatedBelief implements DeskBelief {
    private static final Map<ContactClass, Double> FACTOR =
            Map.of(ContactClass.SIMPLE, 0.8, ContactClass.COMPLEX, 1.3, ContactClass.UPSET, 1.25);

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
    public double handleMinutes(ContactClass contactClass, Channel channel) {
        return channel.handleMinutes() * FACTOR.getOrDefault(contactClass, 1.0);
    }

    @Override
    public double settles(ContactClass contactClass, Channel channel) {
        return terms.of(channel.slug()).settles(contactClass);
    }
}
