package com.heed.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line that is too long to be read at once, where the least is drawn: in each window between half of the longest part and the whole of it,
 * at the middle of the columns that differ least from top to bottom.
 */
final class LineCut {
    /** Width of a part is at most this many heights; the models were trained on lines of up to seven, and read longer ones. */
    static final int LONGEST = 40;

    private LineCut() {}

    static List<Box> parts(Pixels picture, Box line) {
        int most = LONGEST * line.height();
        if (line.width() <= most) {
            return List.of(line);
        }
        List<Box> parts = new ArrayList<>();
        int from = line.x();
        int end = line.x() + line.width();
        while (end - from > most) {
            int cut = quietest(picture, line, from + most / 2, from + most);
            parts.add(new Box(from, line.y(), cut - from, line.height()));
            from = cut;
        }
        parts.add(new Box(from, line.y(), end - from, line.height()));
        return parts;
    }

    /** The column around which, over a quarter of the height, there is least contrast; of equal ones the last. */
    private static int quietest(Pixels picture, Box line, int from, int to) {
        int window = Math.max(1, line.height() / 4);
        int[] contrast = new int[to - from];
        for (int x = from; x < to; x++) {
            for (int y = line.y() + 1; y < line.bottom(); y++) {
                contrast[x - from] += Math.abs(picture.brightness(x, y) - picture.brightness(x, y - 1));
            }
        }
        long sum = 0;
        long least = Long.MAX_VALUE;
        int best = to - 1;
        for (int i = 0; i < contrast.length; i++) {
            sum += contrast[i];
            if (i >= window) {
                sum -= contrast[i - window];
            }
            if (i >= window - 1 && sum <= least) {
                least = sum;
                best = from + i - window / 2;
            }
        }
        return best;
    }
}
