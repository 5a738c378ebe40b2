package com.heed.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    /** Against sorting everything, with scores that are alike, 0 and below 0. */
    @Test
    void theBestAreThoseThatStandFirstWhenAllAreSorted() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            double[] scores = IntStream.range(0, 1 + random.nextInt(60))
                    .mapToDouble(i -> random.nextInt(12) - 3)
                    .toArray();
            int most = random.nextInt(70);
            int[] sorted = IntStream.range(0, scores.length)
                    .filter(i -> scores[i] > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -scores[i])
                            .thenComparingInt(i -> i))
                    .limit(most)
                    .mapToInt(i -> i)
                    .toArray();
            assertThat(Ranking.best(scores, most)).isEqualTo(sorted);
        }
    }

    @Test
    void onlyTheFirstItemsCountWhereThereIsRoomForMore() {
        assertThat(Ranking.best(new double[] {1, 3, 2, 9, 9}, 3, 2)).containsExactly(1, 2);
    }
}
