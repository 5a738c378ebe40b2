package com.heed.benchmark;

import com.heed.attention.EventSequence;
import com.heed.recommend.Catalogue;
import com.heed.recommend.Histories;
import com.heed.recommend.History;
import com.heed.recommend.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up shop: items are in demand by Zipf's law and belong to kinds; a customer likes a few kinds, and often takes what comes after the last item in its kind. Fixed seed; the first events of a larger shop are not those of a smaller one.
 */
final class ShopEvents {
    static final int ITEMS = 12_000;

    private static final int KINDS = 300;
    private static final double EXPONENT = 0.9;
    private static final int MEAN_EVENTS = 45;
    private static final double AFTER = 0.4;
    private static final double LIKED = 0.35;
    private static final long DAY = 86_400;
    private static final long BEGIN = 1_700_000_000L;

    private final SplittableRandom random = new SplittableRandom(11);
    private final double[] demand = zipf(ITEMS);
    private final double[] demandOfKind = zipf(ITEMS / KINDS);

    /** Cumulated shares of ranks. */
    private static double[] zipf(int ranks) {
        double[] cumulated = new double[ranks];
        double sum = 0;
        for (int r = 0; r < ranks; r++) {
            sum += Math.pow(r + 1, -EXPONENT);
            cumulated[r] = sum;
        }
        for (int r = 0; r < ranks; r++) {
            cumulated[r] /= sum;
        }
        return cumulated;
    }

    private int draw(double[] cumulated) {
        int at = Arrays.binarySearch(cumulated, random.nextDouble());
        return Math.min(cumulated.length - 1, at < 0 ? -at - 1 : at);
    }

    /** Histories of 2 events and more, {@value #MEAN_EVENTS} on average. @param events in all */
    Histories histories(int events) {
        List<History> customers = new ArrayList<>();
        int left = events;
        while (left > 1) {
            int length = (int) Math.min(left, 2 + -(MEAN_EVENTS - 2) * Math.log(1 - random.nextDouble()));
            customers.add(new History("c" + customers.size(), sequence(length)));
            left -= length;
        }
        return new Histories(catalogue(), customers);
    }

    private EventSequence sequence(int length) {
        int[] liked = {random.nextInt(KINDS), random.nextInt(KINDS), random.nextInt(KINDS)};
        int[] items = new int[length];
        long[] at = new long[length];
        long now = BEGIN + random.nextLong(700 * DAY);
        for (int i = 0; i < length; i++) {
            items[i] = next(i == 0 ? -1 : items[i - 1], liked);
            at[i] = now;
            now += random.nextBoolean() ? 0 : random.nextLong(20 * DAY);
        }
        return new EventSequence(items, at);
    }

    /** Item i is of kind i modulo the kinds, in which it stands at place i over the kinds. @param last -1 for none */
    private int next(int last, int[] liked) {
        double by = random.nextDouble();
        if (by < AFTER && last >= 0) {
            return (last + KINDS) % ITEMS;
        }
        if (by < AFTER + LIKED) {
            return draw(demandOfKind) * KINDS + liked[random.nextInt(liked.length)];
        }
        return draw(demand);
    }

    private static Catalogue catalogue() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(new Item("i" + i, "kind" + i % KINDS + " size" + i / KINDS + " colour" + i % 7, List.of()));
        }
        return new Catalogue(items);
    }
}
