package com.heed.risk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Grows regression trees by least squares (Breiman et al. 1984), best split first, over rows that were put into bins before. The rows of a node are added up by bin, and only those of the smaller of two children: the parent's sums less these are the other's (Ke et al. 2017, "LightGBM", 2.1). So a level of a tree takes time by rows times columns, and a node no room by rows. What is drawn, rows and columns, is drawn by the caller: the same tree comes of the same draw.
 */
final class TreeGrower {
    private static final int DEEPEST = 30;
    /** Cells from which on the columns of a node are added up beside each other. */
    private static final long MANY = 400_000;
    /** A gain that is a smaller part of the sums it is a difference of comes of their rounding. */
    private static final double ROUNDING = 1e-12;

    /** (columns, rows) bins as unsigned bytes. */
    private final byte[][] cells;
    /** (columns) one more than the largest bin. */
    private final int[] bins;

    /** @param bins (columns, rows), at least one of each, in [0, {@value Bins#MOST}] */
    TreeGrower(int[][] bins) {
        this.cells = new byte[bins.length][bins[0].length];
        this.bins = new int[bins.length];
        for (int c = 0; c < bins.length; c++) {
            for (int i = 0; i < bins[c].length; i++) {
                cells[c][i] = (byte) bins[c][i];
                this.bins[c] = Math.max(this.bins[c], bins[c][i] + 1);
            }
        }
    }

    /** What a leaf says of its rows. */
    interface Leaf {
        /**
         * A leaf's value.
         *
         * @param rows  of all leaves; those from one place, with it, to another, without it, are in this one, ascending
         * @param times (all rows) how often each counts
         */
        double of(int[] rows, int from, int to, int[] times);
    }

    /**
     * A tree.
     *
     * @param goal    (rows) what it is to fit
     * @param times   (rows) how often each counts; 0 leaves it out
     * @param columns it may ask, ascending
     * @param leaves  most, at least 2
     * @param least   rows in each leaf
     */
    Tree grow(double[] goal, Leaf leaf, int[] times, int[] columns, int leaves, int least) {
        return new Growth(goal, leaf, times, columns, least).grow(leaves);
    }

    /**
     * Where a node is cut.
     *
     * @param place     of the column among those that may be asked
     * @param bin       largest that goes left
     * @param leftCount rows that do
     */
    private record Cut(int place, int bin, int leftCount, double leftSum, double gain) {}

    /** Goals and counts by bin, of all columns that may be asked, one behind the other. */
    private record Sums(double[] goals, int[] counts) {
        void take(Sums part) {
            for (int i = 0; i < goals.length; i++) {
                goals[i] -= part.goals[i];
                counts[i] -= part.counts[i];
            }
        }
    }

    /** Rows from a place to another, and where they would best be cut. */
    private static final class Part {
        private final int number;
        private final int from;
        private final int to;
        private final int depth;
        private final int count;
        private final double sum;
        private @Nullable Sums sums;
        private @Nullable Cut cut;

        Part(int number, int from, int to, int depth, int count, double sum) {
            this.number = number;
            this.from = from;
            this.to = to;
            this.depth = depth;
            this.count = count;
            this.sum = sum;
        }

        double gain() {
            return cut == null ? 0 : cut.gain;
        }
    }

    /** One tree that is being grown. */
    private final class Growth {
        private final double[] goal;
        private final Leaf leaf;
        private final int[] times;
        private final int[] columns;
        private final int least;
        /** (columns that may be asked) where their sums begin, and behind the last one where they end. */
        private final int[] begin;
        /** Rows that count; those of a part lie beside each other, ascending. */
        private final int[] rows;

        private final int[] aside;
        /** Sums that are not needed any more. */
        private final Deque<Sums> spare = new ArrayDeque<>();
        /** Column, bin, left and right of each node. */
        private final List<int[]> nodes = new ArrayList<>();

        private final List<Part> parts = new ArrayList<>();

        Growth(double[] goal, Leaf leaf, int[] times, int[] columns, int least) {
            this.goal = goal;
            this.leaf = leaf;
            this.times = times;
            this.columns = columns;
            this.least = least;
            this.begin = new int[columns.length + 1];
            for (int k = 0; k < columns.length; k++) {
                begin[k + 1] = begin[k] + bins[columns[k]];
            }
            this.rows =
                    IntStream.range(0, times.length).filter(i -> times[i] > 0).toArray();
            this.aside = new int[rows.length];
        }

        Tree grow(int leaves) {
            PriorityQueue<Part> best = new PriorityQueue<>(
                    Comparator.comparingDouble(Part::gain).reversed().thenComparingInt(part -> part.number));
            int count = 0;
            double sum = 0;
            for (int row : rows) {
                count += times[row];
                sum += times[row] * goal[row];
            }
            Part root = part(0, rows.length, 0, count, sum);
            if (isLarge(root)) {
                root.sums = added(root);
                offer(root, best);
            }
            for (int grown = 1; grown < leaves && !best.isEmpty(); grown++) {
                split(best.remove(), best);
            }
            return tree();
        }

        private Part part(int from, int to, int depth, int count, double sum) {
            Part part = new Part(nodes.size(), from, to, depth, count, sum);
            nodes.add(new int[] {-1, 0, 0, 0});
            parts.add(part);
            return part;
        }

        private boolean isLarge(Part part) {
            return part.count >= 2 * least && part.depth < DEEPEST;
        }

        /** Puts a part among those that can be cut, or gives its sums back. */
        private void offer(Part part, PriorityQueue<Part> best) {
            Sums sums = part.sums;
            if (sums == null) {
                return;
            }
            part.cut = cut(part, sums);
            if (part.cut == null) {
                spare.add(sums);
                part.sums = null;
            } else {
                best.add(part);
            }
        }

        private void split(Part part, PriorityQueue<Part> best) {
            Cut cut = part.cut;
            Sums sums = part.sums;
            if (cut == null || sums == null) {
                throw new IllegalStateException("node " + part.number + " has nowhere to be cut");
            }
            int middle = sort(part, columns[cut.place], cut.bin);
            Part left = part(part.from, middle, part.depth + 1, cut.leftCount, cut.leftSum);
            Part right = part(middle, part.to, part.depth + 1, part.count - cut.leftCount, part.sum - cut.leftSum);
            int[] node = nodes.get(part.number);
            node[0] = columns[cut.place];
            node[1] = cut.bin;
            node[2] = left.number;
            node[3] = right.number;
            part.sums = null;
            boolean leftIsSmaller = middle - part.from <= part.to - middle;
            Part smaller = leftIsSmaller ? left : right;
            Part larger = leftIsSmaller ? right : left;
            if (isLarge(larger)) {
                Sums few = added(smaller);
                sums.take(few);
                larger.sums = sums;
                if (isLarge(smaller)) {
                    smaller.sums = few;
                } else {
                    spare.add(few);
                }
            } else {
                spare.add(sums);
                if (isLarge(smaller)) {
                    smaller.sums = added(smaller);
                }
            }
            offer(left, best);
            offer(right, best);
        }

        /** Rows that go left before those that go right. @return where these begin */
        private int sort(Part part, int column, int bin) {
            byte[] own = cells[column];
            int left = part.from;
            int right = 0;
            for (int i = part.from; i < part.to; i++) {
                int row = rows[i];
                if ((own[row] & 0xFF) <= bin) {
                    rows[left++] = row;
                } else {
                    aside[right++] = row;
                }
            }
            System.arraycopy(aside, 0, rows, left, right);
            return left;
        }

        private Sums added(Part part) {
            Sums sums = spare.poll();
            if (sums == null) {
                sums = new Sums(new double[begin[columns.length]], new int[begin[columns.length]]);
            } else {
                java.util.Arrays.fill(sums.goals, 0);
                java.util.Arrays.fill(sums.counts, 0);
            }
            Sums to = sums;
            IntStream places = IntStream.range(0, columns.length);
            ((long) (part.to - part.from) * columns.length < MANY ? places : places.parallel())
                    .forEach(place -> add(part, place, to));
            return sums;
        }

        private void add(Part part, int place, Sums to) {
            byte[] own = cells[columns[place]];
            int at = begin[place];
            for (int i = part.from; i < part.to; i++) {
                int row = rows[i];
                int bin = at + (own[row] & 0xFF);
                to.goals[bin] += times[row] * goal[row];
                to.counts[bin] += times[row];
            }
        }

        /** The first of the cuts that gain most; null where none gains. */
        private @Nullable Cut cut(Part part, Sums sums) {
            double mean = part.sum / part.count;
            double together = part.count * mean * mean;
            Cut best = null;
            double most = 0;
            for (int place = 0; place < columns.length; place++) {
                int count = 0;
                double sum = 0;
                int before = 0;
                for (int i = begin[place]; i < begin[place + 1] && part.count - count >= least; i++) {
                    if (sums.counts[i] == 0) {
                        continue;
                    }
                    int bin = i - begin[place];
                    if (count >= least) {
                        double left = sum / count;
                        double right = (part.sum - sum) / (part.count - count);
                        double apart = count * left * left + (part.count - count) * right * right;
                        double gain = apart - together;
                        if (gain > most && gain > ROUNDING * apart) {
                            most = gain;
                            // Half way to the next bin that there is here, as values between may be asked about later.
                            best = new Cut(place, (before + bin) / 2, count, sum, gain);
                        }
                    }
                    count += sums.counts[i];
                    sum += sums.goals[i];
                    before = bin;
                }
            }
            return best;
        }

        private Tree tree() {
            double[] value = new double[nodes.size()];
            double[] count = new double[nodes.size()];
            for (Part part : parts) {
                count[part.number] = part.count;
                value[part.number] = nodes.get(part.number)[0] < 0 ? leaf.of(rows, part.from, part.to, times) : 0;
            }
            return new Tree(numbers(0), numbers(1), numbers(2), numbers(3), value, count);
        }

        private int[] numbers(int which) {
            return nodes.stream().mapToInt(node -> node[which]).toArray();
        }
    }
}
