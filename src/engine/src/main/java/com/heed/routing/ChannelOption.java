package com.heed.routing;

import java.util.Objects;

/**
 * One row of the comparison an agent sees.
 *
 * @param slug        channel
 * @param name        channel's name as shown
 * @param waitMinutes expected wait now
 * @param cost        of one contact, in the project's currency
 * @param fit         in [0, 1]: how well the channel suits this contact
 */
public record ChannelOption(String slug, String name, double waitMinutes, double cost, double fit) {
    public ChannelOption {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(name, "name");
    }
}
