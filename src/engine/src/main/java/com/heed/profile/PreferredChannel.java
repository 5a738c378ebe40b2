package com.heed.profile;

import com.heed.learn.Share;
import java.util.List;
import java.util.Optional;

/**
 * The channel a customer prefers. Said where the lower end of the 95 % interval of its share after Wilson (1927) is above one half: five of five contacts, seven of eight, not six of seven.
 *
 * @param contacts on it, of those whose channel is known
 */
public record PreferredChannel(String channel, Share contacts) {
    /** Contacts of a known channel below which nothing is said. */
    public static final int LEAST = 5;

    private static final double HALF = 0.5;

    /** @param channels most used first */
    static Optional<PreferredChannel> of(List<Tally> channels) {
        int known = channels.stream().mapToInt(Tally::contacts).sum();
        if (known < LEAST) {
            return Optional.empty();
        }
        Share share = new Share(channels.getFirst().contacts(), known);
        return share.low() > HALF
                ? Optional.of(new PreferredChannel(channels.getFirst().name(), share))
                : Optional.empty();
    }
}
