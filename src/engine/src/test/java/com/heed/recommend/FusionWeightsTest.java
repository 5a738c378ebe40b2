package com.heed.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.attention.EventSequence;
import com.heed.recommend.HitFigures.Repeats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FusionWeightsTest {
    private static final int ITEMS = 40;

    private final SplittableRandom random = new SplittableRandom(2);
    private final List<Question> questions = IntStream.range(0, 200)
            .mapToObj(q ->
                    new Question(new History("c" + q, EventSequence.untimed(q)), new int[] {random.nextInt(ITEMS)}))
            .toList();

    /** A customer's number is the only event; each voice scores for it at random, some items not at all. */
    private Recommender voice(long seed, double knows) {
        return (past, scores) -> {
            SplittableRandom own = new SplittableRandom(seed + 1_000L * past.item(0));
            for (int i = 0; i < ITEMS; i++) {
                scores[i] = own.nextDouble() - 0.3;
            }
            if (own.nextDouble() < knows) {
                scores[questions.get(past.item(0)).targets()[0]] = 2;
            }
        };
    }

    private FusionWeights weights(List<Recommender> voices) {
        NewestPart newest = new NewestPart(
                new Histories(
                        Catalogue.named(
                                IntStream.range(0, ITEMS).mapToObj(i -> "i" + i).toList()),
                        List.of()),
                questions,
                Repeats.ALLOWED);
        return new FusionWeights(voices.stream().map(newest::ranks).toArray(int[][][]::new), questions);
    }

    /** Against the recommender that ships, which adds up the shares of all items. */
    @Test
    void whatIsMeasuredIsTheFusionThatShips() {
        List<Recommender> voices = List.of(voice(1, 0.3), voice(2, 0.1), voice(3, 0));
        double[] weights = {1, 0, 0.25};
        List<ReciprocalRanks.Voice> heard = new ArrayList<>();
        for (int v = 0; v < weights.length; v++) {
            heard.add(new ReciprocalRanks.Voice("v" + v, voices.get(v), weights[v]));
        }
        HitFigures shipped = HitFigures.of(new ReciprocalRanks(heard), ITEMS, questions, NewestPart.K, Repeats.ALLOWED);
        HitFigures fused = weights(voices).fused(weights);
        assertThat(fused.ndcg()).isEqualTo(shipped.ndcg());
        assertThat(fused.hits()).isEqualTo(shipped.hits());
    }

    /** Knows the target for some customers and says nothing for the others. */
    private Recommender knowing(long seed, double share) {
        return (past, scores) -> {
            Arrays.fill(scores, 0);
            if (new SplittableRandom(seed + 1_000L * past.item(0)).nextDouble() < share) {
                scores[questions.get(past.item(0)).targets()[0]] = 1;
            }
        };
    }

    @Test
    void aVoiceThatKnowsIsHeardAboveOneThatGuesses() {
        FusionWeights both = weights(List.of(voice(1, 0), knowing(2, 1)));
        double[] weights = both.best();
        assertThat(weights[1]).isGreaterThan(weights[0]);
        assertThat(both.fused(weights).meanNdcg()).isCloseTo(1, within(1e-12));
    }

    @Test
    void twoVoicesThatKnowSometimesAreHeardTogether() {
        FusionWeights both = weights(List.of(knowing(1, 0.4), knowing(2, 0.4)));
        double[] weights = both.best();
        assertThat(weights[0]).isPositive();
        assertThat(weights[1]).isPositive();
        double together = both.fused(weights).meanNdcg();
        assertThat(together).isGreaterThan(both.fused(new double[] {1, 0}).meanNdcg() + 0.1);
        assertThat(together).isGreaterThan(both.fused(new double[] {0, 1}).meanNdcg() + 0.1);
    }

    @Test
    void withoutWeightsNothingIsFound() {
        assertThat(weights(List.of(voice(1, 1))).fused(new double[] {0}).meanNdcg())
                .isCloseTo(0, within(0.0));
    }
}
