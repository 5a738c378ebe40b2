package com.heed.sandbox.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats itself for a seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice of their own for one part, so that throwing more of them elsewhere changes nothing here. */
    static Dice of(long seed, long part) {
        return new Dice(seed * 0x9E3779B97F4A7C15L ^ (part + 1) * 0xC2B2AE3D27D4EB4FL);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** A factor around 1: half of them lie below it. */
    double around(double spread) {
        return Math.exp(spread * random.nextGaussian());
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Place of the weight that was hit. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int hit = random.nextInt(sum);
        int place = 0;
        while (hit >= weights[place]) {
            hit -= weights[place++];
        }
        return place;
    }

    <T> void shuffle(List<T> values) {
        for (int i = values.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T value = values.get(i);
            values.set(i, values.get(other));
            values.set(other, value);
        }
    }
}
