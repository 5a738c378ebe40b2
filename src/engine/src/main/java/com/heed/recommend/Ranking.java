package com.heed.recommend;

import java.util.PriorityQueue;

/** The best of many items. */
public final class Ranking {
    private Ranking() {}

    /**
     * Items by score, best first; those that score alike by their number.
     *
     * @param scores (items); not above 0 for those that do not count
     * @param most   items
     */
    public static int[] best(double[] scores, int most) {
        PriorityQueue<Integer> heap = new PriorityQueue<>(
                (a, b) -> scores[a] != scores[b] ? Double.compare(scores[a], scores[b]) : Integer.compare(b, a));
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0) {
                if (heap.size() < most) {
                    heap.add(i);
                } else if (heap.peek() != null && scores[i] > scores[heap.peek()]) {
                    heap.poll();
                    heap.add(i);
                }
            }
        }
        int[] best = new int[heap.size()];
        for (int k = best.length - 1; k >= 0; k--) {
            best[k] = heap.poll();
        }
        return best;
    }
}
