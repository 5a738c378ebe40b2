package com.heed.desk;

import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.Instant;

/** What is believed of a desk's coming hours, class by class. */
public interface DeskBelief {

    /** Contacts of a class a minute, at least 0. */
    double arrivalsPerMinute(ContactClass contactClass, Instant at);

    /** Contacts of all classes that were to come, or are to come, in between, at least 0. */
    double expectedArrivals(Instant from, Instant to);

    /** Mean minutes an agent needs for a contact of a class on a channel, above 0. */
    double handleMinutes(ContactClass contactClass, Channel channel);

    /** Probability that a contact of a class is settled on a channel, in [0, 1]. */
    double settles(ContactClass contactClass, Channel channel);
}
