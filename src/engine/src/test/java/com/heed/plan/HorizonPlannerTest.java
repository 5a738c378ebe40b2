package com.heed.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Small days that can be planned by hand. */
class HorizonPlannerTest {

    private final HorizonPlanner planner = new HorizonPlanner();

    /** One period of 10 minutes, one class with 2 contacts a minute; chat (5, 1 min) and phone (50, 5 min), a failure costs 60. */
    private static HorizonProblem desk(double chatAgents, double phoneAgents, double chatBacklog, boolean[] eligible) {
        return new HorizonProblem(
                10,
                new double[][] {{2}},
                new double[][] {{1, 5}},
                new double[][] {{0.9, 1}},
                new boolean[][] {eligible},
                new double[] {5, 50},
                60,
                new double[] {1, 2},
                new double[][] {{chatAgents, phoneAgents}},
                new double[] {0.8, 0.8},
                new double[] {chatBacklog, 0},
                3);
    }

    private HorizonPlan planned(HorizonProblem problem) {
        return (HorizonPlan) planner.plan(problem);
    }

    @Test
    void withAgentsToSpareEverybodyGoesToTheChannelThatIsCheapestWithItsRepeats() {
        HorizonPlan plan = planned(desk(10, 10, 0, new boolean[] {true, true}));

        assertThat(plan.cost()).isCloseTo(20 * (5 + 60 * 0.1), within(1e-9));
        assertThat(plan.share()[0][0]).containsExactly(1, 0);
        assertThat(plan.minutePrice()[0]).containsExactly(0, 0);
        assertThat(plan.contactPrice()[0][0]).isCloseTo(11, within(1e-9));
    }

    @Test
    void whereChatIsFullABacklogIsKeptAsLongAsItIsCheaperThanThePhone() {
        // Room for 0.8 x 1 x 10 = 8 minutes of 20. A minute waiting costs 3 x 1 x 10 / 1 = 30, so a contact more on
        // chat 41 against 50 on the phone.
        HorizonPlan plan = planned(desk(1, 10, 0, new boolean[] {true, true}));

        assertThat(plan.backlog()[0][0]).isCloseTo(12, within(1e-9));
        assertThat(plan.cost()).isCloseTo(20 * 11 + 12 * 30, within(1e-9));
        assertThat(plan.minutePrice()[0][0]).isCloseTo(30, within(1e-9));
    }

    @Test
    void workThatWaitsNowTakesTheRoomOfNewContacts() {
        HorizonPlan plan = planned(desk(1, 10, 5, new boolean[] {true, true}));

        assertThat(plan.backlog()[0][0]).isCloseTo(17, within(1e-9));
    }

    @Test
    void aChannelThatAClassMayNotUseGetsNoneOfIt() {
        HorizonPlan plan = planned(desk(10, 10, 0, new boolean[] {false, true}));

        assertThat(plan.share()[0][0]).containsExactly(0, 1);
        // 20 contacts of 5 minutes against 0.8 x 10 x 10: 20 minutes are left, at 3 x 2 x 10 / 5 = 12 each.
        assertThat(plan.cost()).isCloseTo(20 * 50 + 20 * 12, within(1e-9));
    }

    @Test
    void aClassThatMayGoNowhereIsNamedWithItsContacts() {
        assertThat(planner.plan(desk(10, 10, 0, new boolean[] {false, false})))
                .isEqualTo(new NoPlan("plan.none.class", List.of(0), 20));
    }

    @Test
    void oneMoreAgentSavesThePriceOfItsMinutes() {
        HorizonProblem problem = desk(1, 10, 0, new boolean[] {true, true});
        HorizonPlan plan = planned(problem);
        double fewer = plan.cost()
                - planned(desk(1.5, 10, 0, new boolean[] {true, true})).cost();

        assertThat(plan.agentSaves(problem, 0, 0)).isCloseTo(240, within(1e-9)).isCloseTo(fewer / 0.5, within(1e-6));
    }
}
