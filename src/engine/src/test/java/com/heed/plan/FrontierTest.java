package com.heed.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {

    @Test
    void theTextbooksFrontierIsOneLineFromTheClaimToTheCheapest() {
        Frontier frontier = Frontier.of(Days.textbook(500));

        assertThat(frontier.straight()).isTrue();
        assertThat(frontier.points()).hasSize(2);
        point(frontier.points().get(0), 3, 27_500);
        point(frontier.points().get(1), 8, 7500);
    }

    @Test
    void theFourChannelsTurnWhereEmailBeginsToWaitFifteenMinutes() {
        Frontier frontier = Frontier.of(Days.fourChannels());

        // The first hundred e-mails take a call's place at 5 minutes more, the later ones at 10: 40 saved for each.
        assertThat(frontier.points()).hasSize(3);
        point(frontier.points().get(0), 1.79, 14_180);
        point(frontier.points().get(1), 2.29, 10_180);
        point(frontier.points().get(2), 2.89, 7780);
    }

    @Test
    void everyPointIsWhatALimitOfItsMeanCosts() {
        DayProblem day = Days.fourChannels();
        List<DayPlan> points = Frontier.of(day).points();
        for (int i = 0; i + 1 < points.size(); i++) {
            for (double part : new double[] {0, 0.3, 0.7, 1}) {
                double mean = mix(
                        part, points.get(i).meanResponse(), points.get(i + 1).meanResponse());
                double cost = mix(part, points.get(i).cost(), points.get(i + 1).cost());
                DayPlan plan = (DayPlan) new DayPlanner().plan(day.with(new MeanResponse.AtMost(mean + 1e-9)));
                assertThat(plan.cost()).isCloseTo(cost, within(1e-3));
            }
        }
    }

    @Test
    void whereAResponseFallsTheFrontierIsSampled() {
        DayProblem day = new DayProblem(
                100,
                List.of(
                        new DayChannel("phone", 50, 3),
                        new DayChannel(
                                "batch",
                                4,
                                List.of(new ResponseStep(30, 12), new ResponseStep(Double.POSITIVE_INFINITY, 4)),
                                0,
                                100,
                                Double.POSITIVE_INFINITY)),
                new MeanResponse.Free(),
                DayGoal.COST);

        Frontier frontier = Frontier.of(day);

        assertThat(frontier.straight()).isFalse();
        assertThat(frontier.points()).hasSize(41);
        for (int i = 1; i < 41; i++) {
            assertThat(frontier.points().get(i).cost())
                    .isLessThanOrEqualTo(frontier.points().get(i - 1).cost() + 1e-9);
        }
    }

    private static double mix(double part, double a, double b) {
        return a + part * (b - a);
    }

    private static void point(DayPlan plan, double mean, double cost) {
        assertThat(plan.meanResponse()).isCloseTo(mean, within(1e-6));
        assertThat(plan.cost()).isCloseTo(cost, within(1e-4));
    }
}
