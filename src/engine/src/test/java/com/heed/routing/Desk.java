package com.heed.routing;

import com.heed.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The desk the specifications speak of: four channels, all on, both languages. */
final class Desk {

    static final Set<Language> BOTH = Set.of(Language.ENGLISH, Language.CHINESE);
    static final Channel PHONE = new Channel("phone", "Phone", true, 50, 5, 15, 10, 300, BOTH);
    static final Channel CHAT = new Channel("chat", "Chat", true, 5, 1, 8, 12, 600, BOTH);
    static final Channel EMAIL = new Channel("email", "E-mail", true, 10, 10, 12, 8, 350, BOTH);
    static final Channel PORTAL = new Channel("portal", "Portal answer", true, 1, 0.5, 1, 0, 180, BOTH);
    static final List<Channel> ALL = List.of(PORTAL, CHAT, EMAIL, PHONE);

    private Desk() {}

    static RoutingInput contact(ContactClass contactClass) {
        return contact(contactClass, null, Map.of());
    }

    static RoutingInput contact(ContactClass contactClass, @Nullable String wish, Map<String, Double> waits) {
        return new RoutingInput(contactClass, Language.ENGLISH, wish, null, ALL, waits);
    }

    static Channel off(Channel channel) {
        return with(channel, false, channel.languages());
    }

    static Channel speaking(Channel channel, Language language) {
        return with(channel, channel.on(), Set.of(language));
    }

    private static Channel with(Channel channel, boolean on, Set<Language> languages) {
        return new Channel(
                channel.slug(),
                channel.name(),
                on,
                channel.costPerContact(),
                channel.responseMinutes(),
                channel.handleMinutes(),
                channel.agents(),
                channel.capacityPerDay(),
                languages);
    }

    static RoutingDecision.Routed routed(RoutingInput input) {
        return routed(new RuleRouter(), input);
    }

    static RoutingDecision.Routed routed(RuleRouter router, RoutingInput input) {
        return (RoutingDecision.Routed) router.decide(input);
    }

    static List<String> keys(RoutingDecision decision) {
        return decision.reasons().stream().map(RoutingReason::key).toList();
    }
}
