package com.heed.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextContactTest {

    private record Waiter(double waited, DelayCost cost, double handle) {}

    private record Line(List<Waiter> waiters) implements Queue {
        @Override
        public int size() {
            return waiters.size();
        }

        @Override
        public double waitedMinutes(int place) {
            return waiters.get(place).waited;
        }

        @Override
        public double costPerMinute(int place) {
            return waiters.get(place).cost.at(waiters.get(place).waited);
        }

        @Override
        public double handleMinutes(int place) {
            return waiters.get(place).handle;
        }
    }

    private static Waiter waiter(double waited, double perMinute, double handle) {
        return new Waiter(waited, DelayCost.level(perMinute), handle);
    }

    private static int next(double most, Waiter... waiters) {
        return new NextContact(most).choose(new Line(List.of(waiters)));
    }

    @Test
    void costOverHandleTimeDecidesAndOfEqualOnesTheOldest() {
        assertThat(next(1e9, waiter(9, 1, 4), waiter(5, 3, 5), waiter(1, 1, 2))).isEqualTo(1);
        assertThat(next(1e9, waiter(9, 1, 2), waiter(5, 2, 4))).isZero();
    }

    @Test
    void whoIsOlderThanTheBoundGoesFirst() {
        assertThat(next(60, waiter(61, 0.01, 30), waiter(5, 50, 1))).isZero();
        assertThat(next(60, waiter(60, 0.01, 30), waiter(5, 50, 1))).isZero();
        assertThat(next(60, waiter(59, 0.01, 30), waiter(5, 50, 1))).isEqualTo(1);
        assertThat(next(60, waiter(61, 9, 1), waiter(80, 0.01, 30))).isEqualTo(1);
    }

    @Test
    void aPromiseRaisesTheCostUntilItIsDue() {
        DelayCost promised = new DelayCost(2, 30, 5);
        assertThat(promised.at(0)).isEqualTo(2);
        assertThat(promised.at(15)).isCloseTo(6, within(1e-12));
        assertThat(promised.at(30)).isEqualTo(10);
        assertThat(promised.at(300)).isEqualTo(10);
        assertThat(DelayCost.level(2).at(300)).isEqualTo(2);

        // As urgent and as long: the nearer promise is worked first, though the other waits longer.
        assertThat(next(1e9, new Waiter(20, new DelayCost(2, 480, 5), 4), new Waiter(15, promised, 4)))
                .isEqualTo(1);
    }

    /** Smith's rule: with all waiting at once and level costs, this order is the cheapest of all 120 orders of five. */
    @Test
    void workingTheQueueDownInThisOrderCostsLeast() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<Waiter> all = random.doubles(5, 0.1, 5)
                    .mapToObj(cost -> waiter(0, cost, 0.5 + 9 * random.nextDouble()))
                    .toList();
            double least = Double.POSITIVE_INFINITY;
            for (int code = 0; code < 120; code++) {
                least = Math.min(least, cost(all, order(code)));
            }
            assertThat(cost(all, chosenOrder(all))).isCloseTo(least, within(1e-9));
        }
    }

    private static List<Integer> chosenOrder(List<Waiter> all) {
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        List<Integer> order = new ArrayList<>();
        while (!left.isEmpty()) {
            int place = new NextContact(1e9)
                    .choose(new Line(left.stream().map(all::get).toList()));
            order.add(left.remove(place));
        }
        return order;
    }

    private static List<Integer> order(int code) {
        List<Integer> left = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        List<Integer> order = new ArrayList<>();
        for (int size = 5; size > 0; size--) {
            order.add(left.remove(code % size));
            code /= size;
        }
        return order;
    }

    private static double cost(List<Waiter> all, List<Integer> order) {
        double clock = 0;
        double cost = 0;
        for (int i : order) {
            cost += all.get(i).cost.at(0) * clock;
            clock += all.get(i).handle;
        }
        return cost;
    }

    @Test
    void nobodyToTakeIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> next(60)).hasMessageContaining("nobody waits");
        assertThatThrownBy(() -> new NextContact(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new DelayCost(1, 0, 1)).hasMessageContaining("promiseMinutes 0.0 must be above 0");
    }

    /** The whole order at once is what choosing again and again gives. */
    @Test
    void theOrderIsThatOfChoosingOneAfterTheOther() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            List<Waiter> all = new ArrayList<>();
            int size = random.nextInt(12);
            for (int i = 0; i < size; i++) {
                // Few values, so that many are equal.
                all.add(new Waiter(
                        10 * random.nextInt(10),
                        new DelayCost(random.nextInt(3), 30 + random.nextInt(2), 3),
                        1 + random.nextInt(3)));
            }
            NextContact rule = new NextContact(random.nextBoolean() ? 60 : Double.POSITIVE_INFINITY);
            List<Waiter> left = new ArrayList<>(all);
            List<Waiter> chosen = new ArrayList<>();
            while (!left.isEmpty()) {
                chosen.add(left.remove(rule.choose(new Line(left))));
            }
            List<Waiter> ordered = new ArrayList<>();
            for (int place : rule.order(new Line(all))) {
                ordered.add(all.get(place));
            }
            assertThat(ordered).isEqualTo(chosen);
        }
    }
}
