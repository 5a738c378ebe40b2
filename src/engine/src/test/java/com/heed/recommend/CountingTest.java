package com.heed.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.attention.EventSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            new Item("lamp", "desk lamp", List.of("light", "metal")),
            new Item("bulb", "bulb", List.of("light")),
            new Item("chair", "desk chair", List.of("seat")),
            new Item("stool", "", List.of("seat", "metal"))));

    private static Histories histories(int[]... customers) {
        List<History> all = new ArrayList<>();
        for (int c = 0; c < customers.length; c++) {
            all.add(new History("c" + c, EventSequence.untimed(customers[c])));
        }
        return new Histories(CATALOGUE, all);
    }

    private static double[] scores(Recommender recommender, int... past) {
        double[] scores = new double[CATALOGUE.size()];
        recommender.score(new History("somebody", EventSequence.untimed(past)), scores);
        return scores;
    }

    /** Customers as rows, items as columns of 0 and 1: the cosine of two columns (Sarwar et al. 2001, section 3.1.1). */
    @Test
    void itemNeighboursAreTheCosineOfTheirCustomers() {
        int[][] customers = {{0, 1}, {0, 1, 2}, {1, 2}, {0, 3}};
        CoOccurrence neighbours = CoOccurrence.of(histories(customers), CoOccurrence.Options.COSINE);
        for (int a = 0; a < 4; a++) {
            double[] scores = scores(neighbours, a);
            for (int b = 0; b < 4; b++) {
                int one = a;
                int other = b;
                double both = Arrays.stream(customers)
                        .filter(c -> has(c, one) && has(c, other))
                        .count();
                double ofOne = Arrays.stream(customers).filter(c -> has(c, one)).count();
                double ofOther =
                        Arrays.stream(customers).filter(c -> has(c, other)).count();
                assertThat(scores[b])
                        .as("%d %d", a, b)
                        .isCloseTo(a == b ? 0 : both / Math.sqrt(ofOne * ofOther), within(1e-6));
            }
        }
    }

    private static boolean has(int[] customer, int item) {
        return IntStream.of(customer).anyMatch(i -> i == item);
    }

    @Test
    void whatComesNearestAfterCountsMost() {
        CoOccurrence next = CoOccurrence.of(
                histories(new int[] {0, 1, 2}, new int[] {3, 0, 1}), new CoOccurrence.Options(5, 1, 0.5, 0, 0, 1));
        // After lamp: twice a bulb at one place, a chair at two; before it a stool at one, which counts half.
        assertThat(scores(next, 0)).containsExactly(new double[] {0, 2, 0.5, 0.5}, within(1e-9));
    }

    @Test
    void theNewestEventCountsWholeAndEachBeforeItLess() {
        CoOccurrence next = CoOccurrence.of(
                histories(new int[] {0, 2}, new int[] {1, 3}), new CoOccurrence.Options(5, 1, 0, 0, 0, 0.5));
        assertThat(scores(next, 0, 1)).containsExactly(new double[] {0, 0, 0.5, 1}, within(1e-9));
        assertThat(next.parts(new History("x", EventSequence.untimed(0, 1)), 2))
                .containsExactly(new double[] {0.5, 0}, within(1e-9));
    }

    /** R(u, i) = sum over j of w_uj r_ji, by hand. */
    @Test
    void featuresAreWeighedByWhatTheCustomerHadToDoWithThem() {
        WeightedFeatures features = WeightedFeatures.of(
                histories(new int[] {0}),
                SparseRows.content(CATALOGUE, text -> List.of()),
                new WeightedFeatures.Options(0.5, 0));
        double common = Math.log(5.0 / 3);
        double lamp = common / Math.sqrt(2 * common * common);
        double[] scores = scores(features, 1, 0);
        // A bulb is all light, a lamp light and metal: light weighs lamp + half of the older bulb, metal lamp.
        double light = lamp + 0.5;
        assertThat(scores)
                .containsExactly(new double[] {light * lamp + lamp * lamp, light, 0, lamp * lamp}, within(1e-6));
    }

    @Test
    void anItemNobodyHadIsFoundByWhatItIs() {
        WeightedFeatures features = WeightedFeatures.of(
                histories(new int[] {2, 0}),
                SparseRows.content(CATALOGUE, text -> List.of(text.split(" "))),
                new WeightedFeatures.Options(1, 0.5));
        assertThat(scores(features, 2)[3]).isPositive();
    }

    @Test
    void demandOfLongAgoCountsLess() {
        Histories past = new Histories(
                CATALOGUE, List.of(new History("c", new EventSequence(new int[] {0, 0, 1}, new long[] {0, 0, 200}))));
        assertThat(scores(Popularity.now(past, 100)))
                .containsExactly(new double[] {1.0 / 3, 2.0 / 3, 0, 0}, within(1e-9));
        assertThat(scores(Popularity.of(past))).containsExactly(new double[] {2.0 / 3, 1.0 / 3, 0, 0}, within(1e-9));
    }

    @Test
    void eventsOfOneTimeAreOneVisit() {
        double[] scores = new double[4];
        new OwnFrequency(0.5)
                .score(new History("c", new EventSequence(new int[] {0, 1, 0, 2}, new long[] {1, 1, 9, 9})), scores);
        assertThat(scores).containsExactly(new double[] {1.5, 0.5, 1, 0}, within(1e-9));
    }

    /** Two voices, weights 1 and 2: 1/61 + 2/62 for what is first and second, and so on. */
    @Test
    void ranksAreFusedByTheirReciprocals() {
        Recommender one = (past, scores) -> System.arraycopy(new double[] {3, 2, 1, 0}, 0, scores, 0, 4);
        Recommender other = (past, scores) -> System.arraycopy(new double[] {1, 2, 0, 0}, 0, scores, 0, 4);
        ReciprocalRanks fusion = new ReciprocalRanks(
                List.of(new ReciprocalRanks.Voice("one", one, 1), new ReciprocalRanks.Voice("other", other, 2)));
        assertThat(scores(fusion))
                .containsExactly(new double[] {1.0 / 61 + 2.0 / 62, 1.0 / 62 + 2.0 / 61, 1.0 / 63, 0}, within(1e-12));
    }

    @Test
    void aCustomerWithoutAPastGetsWhatEverybodyWants() {
        Histories past = histories(new int[] {1, 1, 0});
        ReciprocalRanks fusion = new ReciprocalRanks(List.of(
                new ReciprocalRanks.Voice("popular", Popularity.of(past), 1),
                new ReciprocalRanks.Voice("near", CoOccurrence.of(past, CoOccurrence.Options.NEXT), 1)));
        assertThat(Ranking.best(scores(fusion), 2)).containsExactly(1, 0);
    }

    /** Järvelin and Kekäläinen's measure for two targets at ranks 1 and 3 of 3. */
    @Test
    void aRankingIsMeasuredByWhereTheTargetsStand() {
        Recommender fixed = (past, scores) -> System.arraycopy(new double[] {4, 3, 2, 1}, 0, scores, 0, 4);
        HitFigures figures = HitFigures.of(
                fixed,
                4,
                List.of(new Question(new History("c", EventSequence.untimed(3)), new int[] {0, 2})),
                3,
                HitFigures.Repeats.NOT_AGAIN);
        double second = 1 / (Math.log(3) / Math.log(2));
        assertThat(figures.meanNdcg()).isCloseTo((1 + 0.5) / (1 + second), within(1e-12));
        assertThat(figures.meanHits()).isEqualTo(1);
        assertThat(figures.meanReciprocal()).isEqualTo(1);
        assertThat(figures.meanRecall()).as("both of two").isEqualTo(1);
        assertThat(figures.meanPrecision()).as("two of three").isEqualTo(2 / 3.0);
    }

    @Test
    void whatTheCustomerHadIsNotOfferedAgain() {
        Recommender fixed = (past, scores) -> System.arraycopy(new double[] {4, 3, 2, 1}, 0, scores, 0, 4);
        List<Question> questions = List.of(new Question(new History("c", EventSequence.untimed(0)), new int[] {1}));
        assertThat(HitFigures.of(fixed, 4, questions, 1, HitFigures.Repeats.NOT_AGAIN)
                        .meanHits())
                .isEqualTo(1);
        assertThat(HitFigures.of(fixed, 4, questions, 1, HitFigures.Repeats.ALLOWED)
                        .meanHits())
                .isEqualTo(0);
    }

    @Test
    void theNewestBasketIsAllOfTheLastTime() {
        History history = new History("c", new EventSequence(new int[] {0, 1, 2, 3}, new long[] {1, 2, 5, 5}));
        Histories all = new Histories(CATALOGUE, List.of(history));
        assertThat(Question.newest(all, Question.Held.BASKET).getFirst().targets())
                .containsExactly(2, 3);
        assertThat(Question.newest(all, Question.Held.EVENT).getFirst().targets())
                .containsExactly(3);
        assertThat(Question.before(all, Question.Held.BASKET)
                        .customers()
                        .getFirst()
                        .length())
                .isEqualTo(2);
    }
}
