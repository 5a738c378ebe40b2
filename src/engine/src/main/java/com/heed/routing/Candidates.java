package com.heed.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The channels that may take a contact.
 *
 * @param preferred on and serving the language, most preferred first
 */
record Candidates(RoutingInput input, RoutingRules rules, ChannelFit fit, List<Channel> preferred) {

    static Candidates of(RoutingInput input, RoutingRules rules) {
        List<Channel> open = input.channels().stream().filter(input::open).toList();
        ChannelFit fit = new ChannelFit(open);
        List<String> configured = rules.preference().getOrDefault(input.contactClass(), List.of());
        List<Channel> preferred = new ArrayList<>(open);
        preferred.sort(Comparator.comparingInt((Channel channel) -> place(configured, channel))
                .thenComparing(channel -> !stays(input, channel))
                .thenComparing(channel -> -fit.of(channel, input.contactClass())));
        return new Candidates(input, rules, fit, List.copyOf(preferred));
    }

    private static int place(List<String> configured, Channel channel) {
        int place = configured.indexOf(channel.slug());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static boolean stays(RoutingInput input, Channel channel) {
        return input.contactClass() == ContactClass.UNKNOWN && channel.slug().equals(input.arrivedOn());
    }

    Channel winner() {
        return winner(preferred);
    }

    /** All candidates, each the winner among those that follow it. */
    List<Channel> ranked() {
        List<Channel> left = new ArrayList<>(preferred);
        List<Channel> ranked = new ArrayList<>();
        while (!left.isEmpty()) {
            Channel next = winner(left);
            ranked.add(next);
            left.remove(next);
        }
        return ranked;
    }

    private Channel winner(List<Channel> among) {
        @Nullable Channel best = null;
        for (Channel channel : among) {
            if (input.hasRoom(channel)) {
                if (channel.slug().equals(input.wish())) {
                    return channel;
                }
                if (best == null && !overrun(channel)) {
                    best = channel;
                }
            }
        }
        return best != null ? best : shortest(among);
    }

    private Channel shortest(List<Channel> among) {
        boolean room = among.stream().anyMatch(input::hasRoom);
        return input.channels().stream()
                .filter(channel -> among.contains(channel) && (input.hasRoom(channel) || !room))
                .min(Comparator.comparingDouble(input::waitOn))
                .orElseThrow();
    }

    boolean overrun(Channel channel) {
        return input.waitOn(channel) > mostWait(channel);
    }

    double mostWait(Channel channel) {
        return channel.responseMinutes() + rules.guardMinutes();
    }

    List<ChannelOption> options(List<Channel> ranked) {
        return ranked.stream()
                .map(channel -> new ChannelOption(
                        channel.slug(),
                        channel.name(),
                        input.waitOn(channel),
                        channel.costPerContact(),
                        fit.of(channel, input.contactClass())))
                .toList();
    }
}
