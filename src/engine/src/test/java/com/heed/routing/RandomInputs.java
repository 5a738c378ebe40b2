package com.heed.routing;

import com.heed.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Inputs of every kind: channels off, full or of one language; equal costs and waits; wishes that are met and wishes for channels that do not exist. */
final class RandomInputs {

    private static final List<Double> COSTS = List.of(0.0, 1.0, 5.0, 5.0, 10.0, 50.0);
    private static final List<Double> WAITS = List.of(0.0, 1.0, 2.5, 4.0, 4.0, 13.0, 500.0);

    private final Random random;

    RandomInputs(long seed) {
        random = new Random(seed);
    }

    RoutingInput next() {
        List<Channel> channels = new ArrayList<>();
        Map<String, Double> waits = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String slug = "c" + i;
            Set<Language> languages = EnumSet.of(Language.values()[random.nextInt(3)]);
            if (random.nextInt(3) > 0) {
                languages.addAll(Desk.BOTH);
            }
            int capacity = random.nextInt(4);
            channels.add(new Channel(
                    slug,
                    "Channel " + i,
                    random.nextInt(5) > 0,
                    of(COSTS),
                    random.nextInt(4) == 0 ? random.nextDouble() * 100 : of(WAITS),
                    1 + random.nextInt(20),
                    random.nextInt(3) * 4,
                    capacity,
                    languages));
            if (random.nextInt(4) > 0) {
                waits.put(slug, random.nextBoolean() ? of(WAITS) : random.nextDouble() * 60);
            }
            if (random.nextInt(3) > 0) {
                taken.put(slug, random.nextInt(4));
            }
        }
        return new RoutingInput(
                ContactClass.values()[random.nextInt(4)],
                random.nextInt(6) == 0 ? null : Language.values()[random.nextInt(3)],
                random.nextInt(3) == 0 ? "c" + random.nextInt(6) : null,
                random.nextInt(3) == 0 ? "c" + random.nextInt(6) : null,
                channels,
                waits,
                taken);
    }

    RoutingRules rules() {
        Map<ContactClass, List<String>> preference = new HashMap<>();
        for (ContactClass contactClass : ContactClass.values()) {
            if (random.nextInt(3) == 0) {
                List<String> order = new ArrayList<>(List.of("c0", "c1", "c2", "c3", "gone"));
                java.util.Collections.shuffle(order, random);
                preference.put(contactClass, order.subList(0, 1 + random.nextInt(5)));
            }
        }
        return new RoutingRules(preference, random.nextInt(5));
    }

    private double of(List<Double> values) {
        return values.get(random.nextInt(values.size()));
    }
}
