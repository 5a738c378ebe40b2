package com.heed.plan;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Desks of every kind: idle and overrun, with channels that nobody staffs, periods without arrivals, free channels, promises that can and cannot be kept. */
final class RandomProblems {
    private final SplittableRandom random;

    RandomProblems(long seed) {
        random = new SplittableRandom(seed);
    }

    HorizonProblem next() {
        return next(1 + random.nextInt(6), 1 + random.nextInt(4), 1 + random.nextInt(4), random.nextInt(4) == 0);
    }

    HorizonProblem next(int periods, int classes, int channels, boolean promises) {
        double busy = Math.exp(random.nextDouble(-1.5, 1.5));
        double scale = random.nextInt(5) == 0 ? 1000 : 1;
        double[][] arrivals = new double[periods][classes];
        fill(arrivals, () -> random.nextInt(8) == 0 ? 0 : scale * random.nextDouble(0.05, 1));
        double[][] handle = new double[classes][channels];
        fill(handle, () -> random.nextDouble(0.5, 15));
        double[][] settle = new double[classes][channels];
        fill(settle, () -> random.nextInt(10) == 0 ? 1 : random.nextDouble(0.3, 1));
        boolean[][] eligible = new boolean[classes][channels];
        for (boolean[] row : eligible) {
            for (int j = 0; j < channels; j++) {
                row[j] = random.nextInt(4) > 0;
            }
            row[random.nextInt(channels)] = true;
        }
        double[] cost = new double[channels];
        Arrays.setAll(cost, j -> random.nextInt(8) == 0 ? 0 : Math.exp(random.nextDouble(0, 4)));
        double[] waitPrice = new double[channels];
        Arrays.setAll(waitPrice, j -> random.nextInt(8) == 0 ? 0 : random.nextDouble(0.05, 4));
        double[][] agents = new double[periods][channels];
        for (int j = 0; j < channels; j++) {
            boolean staffed = random.nextInt(8) > 0;
            double people = scale * 6.0 * classes / channels / busy;
            for (int t = 0; t < periods; t++) {
                agents[t][j] = staffed
                        ? random.nextInt(8) == 0 ? 0 : Math.rint(people * random.nextDouble(0.5, 1.5))
                        : Double.POSITIVE_INFINITY;
            }
        }
        double[] cap = new double[channels];
        Arrays.setAll(cap, j -> random.nextDouble(0.5, 1));
        double[] backlog = new double[channels];
        Arrays.setAll(backlog, j -> random.nextBoolean() ? 0 : scale * random.nextDouble(0, 60));
        double[][] limit = new double[periods][channels];
        fill(
                limit,
                () -> promises && random.nextInt(3) == 0
                        ? scale * random.nextDouble(0, 100)
                        : Double.POSITIVE_INFINITY);
        return new HorizonProblem(
                random.nextDouble(1, 30),
                arrivals,
                handle,
                settle,
                eligible,
                cost,
                random.nextInt(6) == 0 ? 0 : random.nextDouble(1, 100),
                waitPrice,
                agents,
                cap,
                backlog,
                random.nextDouble(1, 5),
                limit);
    }

    private interface Draw {
        double next();
    }

    private static void fill(double[][] table, Draw draw) {
        for (double[] row : table) {
            Arrays.setAll(row, i -> draw.next());
        }
    }
}
