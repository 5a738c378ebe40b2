package com.heed.routing;

import java.util.ArrayList;
import java.util.List;

/** What {@link RuleRouter} says for itself. Each key has its text under {@code heed.routing.reason.KEY}. */
final class RuleReasons {

    private RuleReasons() {}

    /** Why nobody can take the contact. */
    static RoutingReason held(RoutingInput input) {
        if (input.channels().isEmpty()) {
            return RoutingReason.of("held.none");
        }
        return RoutingReason.of(input.channels().stream().noneMatch(Channel::on) ? "held.off" : "held.language");
    }

    /** Why this channel: what was asked for, what the class prefers, what stood in the way, and what the customer gets. */
    static List<RoutingReason> chosen(
            RoutingInput input, RoutingRules rules, Candidates candidates, Channel chosen, boolean alone) {
        List<RoutingReason> reasons = new ArrayList<>();
        boolean wished = chosen.slug().equals(input.wish()) && input.hasRoom(chosen);
        if (wished) {
            reasons.add(RoutingReason.of("wish", chosen.name()));
        } else if (input.wish() != null) {
            reasons.add(refusedWish(input, input.wish()));
        }
        if (alone) {
            reasons.add(RoutingReason.of("alone", chosen.name()));
        } else if (!wished) {
            reasons.add(RoutingReason.of("class." + input.contactClass().key()));
            if (rules.names(input.contactClass(), chosen)) {
                reasons.add(RoutingReason.of("rule", chosen.name()));
            }
            for (Channel before : candidates.preferred()) {
                if (before.equals(chosen)) {
                    break;
                }
                if (!before.slug().equals(input.wish())) {
                    reasons.add(obstacle(input, candidates, before));
                }
            }
        }
        if (!input.hasRoom(chosen)) {
            reasons.add(RoutingReason.of("allfull", chosen.name()));
        } else if (!wished && !alone && candidates.overrun(chosen)) {
            reasons.add(RoutingReason.of("shortest", chosen.name()));
        }
        if (chosen.slug().equals(input.arrivedOn())) {
            reasons.add(RoutingReason.of("stays", chosen.name()));
        }
        reasons.add(RoutingReason.of("wait", chosen.name(), input.waitOn(chosen)));
        return reasons;
    }

    /** Why the channel that was asked for does not get the contact. */
    static RoutingReason refusedWish(RoutingInput input, String wish) {
        for (Channel channel : input.channels()) {
            if (channel.slug().equals(wish)) {
                String why = !channel.on() ? "wish.off" : input.open(channel) ? "wish.full" : "wish.language";
                return RoutingReason.of(why, channel.name());
            }
        }
        return RoutingReason.of("wish.gone", wish);
    }

    private static RoutingReason obstacle(RoutingInput input, Candidates candidates, Channel before) {
        return input.hasRoom(before)
                ? RoutingReason.of("overflow", before.name(), input.waitOn(before), candidates.mostWait(before))
                : RoutingReason.of("full", before.name(), before.capacityPerDay());
    }
}
