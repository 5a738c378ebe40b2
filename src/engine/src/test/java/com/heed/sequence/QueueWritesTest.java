package com.heed.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeping a queue's order in a field costs: how many issues are written for each contact that came, on a day of one channel that is looked at once a minute. */
class QueueWritesTest {
    private static final double HANDLE = 6;
    private static final int AGENTS = 6;
    private static final double PROMISE = 240;
    private static final double MATERIAL = 0.01;

    private record Contact(long id, double arrived, double weight, double handle) {}

    private record Line(List<Contact> contacts, double now) implements Queue {
        @Override
        public int size() {
            return contacts.size();
        }

        @Override
        public double waitedMinutes(int place) {
            return now - contacts.get(place).arrived;
        }

        @Override
        public double costPerMinute(int place) {
            return new DelayCost(0.15 * contacts.get(place).weight, PROMISE, 3).at(waitedMinutes(place));
        }

        @Override
        public double handleMinutes(int place) {
            return contacts.get(place).handle;
        }
    }

    /** A field in which the issues of the queue have values. */
    private static final class Field {
        private Map<Long, Double> values = new HashMap<>();
        private int writes;

        /** Writes what differs by more than a share of it, and empties the rest. */
        private void keep(Map<Long, Double> next, double share) {
            Map<Long, Double> kept = new HashMap<>();
            next.forEach((id, value) -> {
                Double before = values.get(id);
                boolean stays = before != null && Math.abs(value - before) <= share * before;
                writes += stays ? 0 : 1;
                kept.put(id, stays ? before : value);
            });
            values.keySet().removeAll(next.keySet());
            writes += values.size();
            values = kept;
        }
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.82, 1.58, 1.38", "1.0, 1.19, 4.19, 3.43", "1.1, 1.54, 11.19, 8.23"})
    void aPlaceIsWrittenLessOftenThanARankOrWhatWaitingCosts(double load, double place, double rank, double index) {
        Random random = new Random(1);
        NextContact rule = new NextContact(120);
        List<Contact> open = new ArrayList<>();
        double[] busyUntil = new double[AGENTS];
        Field places = new Field();
        Field ranks = new Field();
        Field costs = new Field();
        double next = 0;
        int came = 0;
        for (int now = 0; now < 480; now++) {
            while (next < now) {
                double handle = Math.max(0.5, HANDLE * Math.exp(0.5 * random.nextGaussian() - 0.125));
                open.add(new Contact(++came, next, random.nextInt(10) == 0 ? 3 : 1, handle));
                next -= Math.log(1 - random.nextDouble()) / load;
            }
            for (int agent = 0; agent < AGENTS; agent++) {
                while (busyUntil[agent] < now && !open.isEmpty()) {
                    Contact taken = open.remove(rule.choose(new Line(open, now)));
                    busyUntil[agent] = Math.max(now - 1, busyUntil[agent]) + taken.handle;
                }
            }
            keep(places, ranks, costs, new Line(open, now), rule);
        }
        assertThat((double) places.writes / came).isCloseTo(place, within(0.005));
        assertThat((double) ranks.writes / came).isCloseTo(rank, within(0.005));
        assertThat((double) costs.writes / came).isCloseTo(index, within(0.005));
    }

    private static void keep(Field places, Field ranks, Field costs, Line line, NextContact rule) {
        List<Long> order = new ArrayList<>();
        Map<Long, Double> rank = new HashMap<>();
        Map<Long, Double> index = new HashMap<>();
        for (int place : rule.order(line)) {
            long id = line.contacts.get(place).id;
            order.add(id);
            rank.put(id, (double) order.size());
            index.put(id, line.costPerMinute(place) / line.handleMinutes(place));
        }
        Map<Long, Long> before = new HashMap<>();
        places.values.forEach((id, value) -> before.put(id, value.longValue()));
        Map<Long, Double> number = new HashMap<>();
        order.forEach(id -> number.put(id, places.values.getOrDefault(id, 0.0)));
        QueueNumbers.changes(order, before).forEach((id, value) -> number.put(id, (double) value));
        places.keep(number, 0);
        ranks.keep(rank, 0);
        costs.keep(index, MATERIAL);
    }
}
