package com.heed.recommend;

/** The best of many items. */
public final class Ranking {
    private final double[] scores;
    /** A heap: each place holds an item that comes after those of the two places below it, so that the last of the best is at the top. */
    private final int[] heap;

    private int size;

    private Ranking(double[] scores, int most) {
        this.scores = scores;
        heap = new int[most];
    }

    /**
     * Items by score, best first; those that score alike by their number.
     *
     * @param scores (items); not above 0 for those that do not count
     * @param most   items
     */
    public static int[] best(double[] scores, int most) {
        return best(scores, scores.length, most);
    }

    /** As above, of the first items. @param scores (items or more) */
    static int[] best(double[] scores, int items, int most) {
        if (most < 1) {
            return new int[0];
        }
        Ranking ranking = new Ranking(scores, Math.min(most, items));
        for (int i = 0; i < items; i++) {
            if (scores[i] > 0) {
                ranking.offer(i);
            }
        }
        return ranking.inOrder();
    }

    private void offer(int item) {
        if (size < heap.length) {
            heap[size] = item;
            up(size++);
        } else if (scores[item] > scores[heap[0]]) {
            heap[0] = item;
            down();
        }
    }

    /** Empties the heap. */
    private int[] inOrder() {
        int[] best = new int[size];
        while (size > 0) {
            best[--size] = heap[0];
            heap[0] = heap[size];
            down();
        }
        return best;
    }

    private boolean after(int item, int other) {
        return scores[item] != scores[other] ? scores[item] < scores[other] : item > other;
    }

    private void up(int from) {
        int at = from;
        int item = heap[at];
        while (at > 0 && after(item, heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = item;
    }

    private void down() {
        int at = 0;
        int item = heap[0];
        while (2 * at + 1 < size) {
            int below = 2 * at + 1;
            if (below + 1 < size && after(heap[below + 1], heap[below])) {
                below++;
            }
            if (!after(heap[below], item)) {
                break;
            }
            heap[at] = heap[below];
            at = below;
        }
        heap[at] = item;
    }
}
