package com.heed.simulation;

import com.heed.Language;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import com.heed.routing.RoutingInput;
import com.heed.routing.RoutingRules;
import com.heed.routing.RuleRouter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules of a scenario as the product's own rule router has them, and a desk at a moment as its input. */
final class RuleBook {

    private static final int NO_LIMIT = 1_000_000;

    private final Scenario scenario;
    private final List<RuleRouter> routers = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, List<Channel>> channels = new HashMap<>();

    /** @param guardMinutes wait above which a contact overflows */
    RuleBook(Scenario scenario, double guardMinutes) {
        this.scenario = scenario;
        for (int j = 0; j < scenario.channels().size(); j++) {
            places.put(scenario.channels().get(j).slug(), j);
        }
        for (Scenario.Kind kind : scenario.kinds()) {
            List<String> order = kind.order().stream()
                    .map(j -> scenario.channels().get(j).slug())
                    .toList();
            routers.add(new RuleRouter(new RoutingRules(Map.of(kind.rules(), order), guardMinutes)));
        }
    }

    /** The router for a class: each has an order of its own. */
    RuleRouter router(int kind) {
        return routers.get(kind);
    }

    int place(String slug) {
        return places.getOrDefault(slug, 0);
    }

    /** The channel the rules choose. */
    int choose(Desk desk, int kind) {
        String slug = router(kind).choose(input(desk, kind));
        return slug == null ? 0 : place(slug);
    }

    RoutingInput input(Desk desk, int kind) {
        Map<String, Double> waits = new TreeMap<>();
        int open = 0;
        for (int j = 0; j < scenario.channels().size(); j++) {
            waits.put(scenario.channels().get(j).slug(), desk.expectedWait(j, 1));
            if (desk.open(j)) {
                open |= 1 << j;
            }
        }
        ContactClass rules = scenario.kinds().get(kind).rules();
        return new RoutingInput(rules, null, null, null, channels.computeIfAbsent(open, this::channels), waits);
    }

    private List<Channel> channels(int open) {
        List<Channel> all = new ArrayList<>();
        for (int j = 0; j < scenario.channels().size(); j++) {
            Scenario.Channel channel = scenario.channels().get(j);
            all.add(new Channel(
                    channel.slug(),
                    channel.name(),
                    (open & (1 << j)) != 0,
                    channel.costPerContact(),
                    0,
                    scenario.belief().meanHandle(j),
                    1,
                    NO_LIMIT,
                    Set.of(Language.values())));
        }
        return List.copyOf(all);
    }
}
