package com.heed.routing;

import java.util.List;
import java.util.Random;

/** Random inputs of the rules with random outlooks. */
final class RandomPrices {
    private final RandomInputs inputs;
    private final Random random;

    RandomPrices(long seed) {
        this.inputs = new RandomInputs(seed);
        this.random = new Random(seed);
    }

    PricedInput next() {
        RoutingInput contact = inputs.next();
        List<ChannelOutlook> outlooks = contact.channels().stream()
                .map(channel -> new ChannelOutlook(
                        channel.slug(),
                        random.nextBoolean(),
                        channel.costPerContact(),
                        random.nextDouble(),
                        channel.handleMinutes(),
                        random.nextInt(5),
                        random.nextInt(3),
                        contact.waitOn(channel),
                        random.nextBoolean() ? 5 : Double.POSITIVE_INFINITY))
                .toList();
        return new PricedInput(
                contact,
                outlooks,
                1 + random.nextInt(3),
                60,
                random.nextInt(2) * 40,
                random.nextBoolean() ? 3 : Double.POSITIVE_INFINITY,
                PlanTrust.FRESH,
                true);
    }

    /** With a plan of any trust, sometimes of unknown class, and sometimes with channels that are all alike. */
    PricedInput nextOfAnyTrust() {
        PricedInput priced = next();
        return new PricedInput(
                priced.contact(),
                random.nextInt(8) == 0 ? alike(priced.outlooks()) : priced.outlooks(),
                priced.urgency(),
                random.nextDouble() * 100,
                priced.lossCost(),
                random.nextInt(3) == 0 ? random.nextDouble() * 10 : priced.guardMinutes(),
                random.nextInt(3) == 0 ? PlanTrust.values()[random.nextInt(4)] : PlanTrust.FRESH,
                random.nextInt(8) > 0);
    }

    private static List<ChannelOutlook> alike(List<ChannelOutlook> outlooks) {
        return outlooks.stream()
                .map(outlook -> new ChannelOutlook(
                        outlook.slug(), true, 5, 0.75, 4, 1, 1, outlook.waitMinutes() > 3 ? 2 : 1, 5))
                .toList();
    }

    RoutingRules rules() {
        return inputs.rules();
    }
}
