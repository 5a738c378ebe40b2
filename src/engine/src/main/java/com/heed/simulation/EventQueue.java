package com.heed.simulation;

import java.util.Arrays;

/** Events to come, earliest first; of equal times the smaller code, so that the order never depends on that of insertion. A binary heap of primitives. */
final class EventQueue {

    private double[] times = new double[64];
    private long[] codes = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    /** Time of the earliest event; infinite if there is none. */
    double nextTime() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    void add(double time, long code) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            codes = Arrays.copyOf(codes, 2 * size);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!before(time, code, times[parent], codes[parent])) {
                break;
            }
            times[at] = times[parent];
            codes[at] = codes[parent];
            at = parent;
        }
        times[at] = time;
        codes[at] = code;
    }

    /** Removes the earliest event. @return its code */
    long remove() {
        long first = codes[0];
        double time = times[--size];
        long code = codes[size];
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(times[child + 1], codes[child + 1], times[child], codes[child])) {
                child++;
            }
            if (!before(times[child], codes[child], time, code)) {
                break;
            }
            times[at] = times[child];
            codes[at] = codes[child];
            at = child;
        }
        times[at] = time;
        codes[at] = code;
        return first;
    }

    private static boolean before(double time, long code, double otherTime, long otherCode) {
        return time < otherTime || (time == otherTime && code < otherCode);
    }
}
