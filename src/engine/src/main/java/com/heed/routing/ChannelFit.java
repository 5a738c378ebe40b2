package com.heed.routing;

import java.util.List;
import java.util.Objects;

/**
 * How well channels suit a class of contact, from what an administrator says about them. It orders the channels of a class that has no configured
 * order, and is the "fit" an agent sees.
 *
 * <p>With the mean cost C and the longest handle time over the channels compared, each channel has four parts in [0, 1]:
 *
 * <pre>
 *   attention = cost / (cost + C), and 0 for a channel without agents     what is spent on one person
 *   thrift    = C / (cost + C)
 *   speed     = 10 / (10 + responseMinutes)                               one half at ten minutes
 *   room      = handleMinutes / longest handleMinutes, and 0 without agents   time for one contact
 *
 *   UPSET     = 0.7 attention + 0.3 speed
 *   SIMPLE    = 0.5 thrift + 0.5 speed
 *   COMPLEX   = sqrt(room * thrift)                                       a person with time for it, at low cost; speed counts least
 *   UNKNOWN   = (UPSET + SIMPLE + COMPLEX) / 3
 * </pre>
 *
 * <p>The weights are a stated starting point, not a measurement; a configured order replaces them. Waits of the moment are left out on purpose:
 * they act through the overflow guard alone, so that the order does not flutter with the queue.
 */
final class ChannelFit {

    private static final double HALF_SPEED_MINUTES = 10;

    private final double meanCost;
    private final double longestHandle;

    /** @param compared the channels among which one is chosen */
    ChannelFit(List<Channel> compared) {
        meanCost = compared.stream()
                .mapToDouble(Channel::costPerContact)
                .sorted() // a sum of doubles depends on their order; the fit must not
                .average()
                .orElse(0);
        longestHandle =
                compared.stream().mapToDouble(Channel::handleMinutes).max().orElse(1);
    }

    /** In [0, 1]. */
    double of(Channel channel, ContactClass contactClass) {
        Objects.requireNonNull(contactClass, "contactClass");
        double thrift = meanCost == 0 ? 1 : meanCost / (channel.costPerContact() + meanCost);
        double attention = channel.agents() == 0 ? 0 : meanCost == 0 ? 0.5 : 1 - thrift;
        double speed = HALF_SPEED_MINUTES / (HALF_SPEED_MINUTES + channel.responseMinutes());
        double upset = 0.7 * attention + 0.3 * speed;
        double simple = (thrift + speed) / 2;
        double room = channel.agents() == 0 ? 0 : channel.handleMinutes() / longestHandle;
        double complex = Math.sqrt(room * thrift);
        return switch (contactClass) {
            case UPSET -> upset;
            case SIMPLE -> simple;
            case COMPLEX -> complex;
            case UNKNOWN -> (upset + simple + complex) / 3;
        };
    }
}
