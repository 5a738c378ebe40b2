package com.heed.plan;

import static com.heed.plan.Days.CHAT;
import static com.heed.plan.Days.MAIL;
import static com.heed.plan.Days.PHONE;
import static com.heed.plan.Days.fourChannels;
import static com.heed.plan.Days.textbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The worked examples to four digits, computed elsewhere (SciPy's HiGHS), and what follows from them by hand. */
class DayPlannerTest {
    private static final Offset<Double> FOUR = within(1e-4);
    private static final double MANY = Double.POSITIVE_INFINITY;

    private final DayPlanner planner = new DayPlanner();

    private DayPlan plan(DayProblem problem) {
        return (DayPlan) planner.plan(problem);
    }

    private void splits(DayProblem problem, double cost, double mean, double... split) {
        DayPlan plan = plan(problem);
        assertThat(plan.split()).containsExactly(split, within(1e-3));
        assertThat(plan.cost()).isCloseTo(cost, within(1e-2));
        assertThat(plan.meanResponse()).isCloseTo(mean, FOUR);
    }

    @Test
    void theTextbookWithoutLimitsIsAllChat() {
        splits(textbook(), 5000, 1, 0, 0, 1000);
    }

    @Test
    void aMeanOfExactlyThreeMinutesMixesMailAndChat() {
        splits(textbook().with(new MeanResponse.Exactly(3)), 5714.2857, 3, 0, 142.857, 857.143);
    }

    @Test
    void fiveHundredChatsLeaveTheRestToMail() {
        splits(textbook(500), 7500, 8, 0, 500, 500);
    }

    @Test
    void betweenThreeAndEightMinutesPhoneGivesWayToMail() {
        for (double w : new double[] {3, 3.01, 3.1, 4, 5, 6, 7, 8}) {
            splits(textbook(500, w), 5000 * (8 - w) + 1000 * (w - 3) + 2500, w, 100 * (8 - w), 100 * (w - 3), 500);
        }
    }

    @Test
    void theClaimIsTheOnlyPointAtThreeMinutesAndAMinuteOfWaitingIsWorthFour() {
        splits(textbook(500, 3), 27_500, 3, 500, 0, 500);
        assertThat(planner.price(textbook(500, 3), DayPlanner.Limit.MINUTE, 0)).isCloseTo(4, FOUR);
    }

    @Test
    void underThreeMinutesNothingIsPossibleAndTheShortestIsNamed() {
        NoPlan none = (NoPlan) planner.plan(textbook(500, 2.9));

        assertThat(none.key()).isEqualTo("plan.none.short");
        assertThat(none.missing()).isCloseTo(0.1, FOUR);
        assertThat(none.args().get(0)).isEqualTo(2.9);
        assertThat((double) none.args().get(1)).isCloseTo(3, FOUR);
        assertThat((double) none.args().get(2)).isCloseTo(27_500, FOUR);
    }

    @Test
    void fourChatAgentsTakeSixHundredAndFortyChats() {
        splits(textbook(640, 3), 18_960, 3, 304, 56, 640);
    }

    @Test
    void onlyWhereAMinuteIsWorthFourOrMoreDoesWeighingCostAndWaitingEndAtTheClaim() {
        for (double v : new double[] {0, 1, 3.9, 3.999}) {
            splits(textbook(500).with(DayGoal.weighed(v)), 7500, 8, 0, 500, 500);
        }
        for (double v : new double[] {4.001, 4.1, 10, 1000}) {
            splits(textbook(500).with(DayGoal.weighed(v)), 27_500, 3, 500, 0, 500);
        }
        // At four all splits between the two cost the same, and the quickest is taken.
        splits(textbook(500).with(DayGoal.weighed(4)), 27_500, 3, 500, 0, 500);
    }

    /** "If and only if", for every combination of limits on a grid that has the values where it turns. */
    @Test
    void theClaimIsBestExactlyUnderTheTextbooksSilentLimits() {
        int right = 0;
        for (double chats : new double[] {400, 499, 500, 501, 1000}) {
            for (double phones : new double[] {400, 499, 500, 501, 1000}) {
                for (double mails : new double[] {0, 1, 1000}) {
                    for (double longest : new double[] {1, 4.9, 5, 14.9, 15, 20}) {
                        for (double w : new double[] {2.9, 3, 3.1, 8}) {
                            DayProblem problem = new DayProblem(
                                    1000,
                                    List.of(
                                            new DayChannel("phone", 50, 5)
                                                    .withLimits(0, phones)
                                                    .withLongestResponse(longest),
                                            new DayChannel("mail", 10, 15)
                                                    .withLimits(0, mails)
                                                    .withLongestResponse(longest),
                                            new DayChannel("chat", 5, 1)
                                                    .withLimits(0, chats)
                                                    .withLongestResponse(longest)),
                                    new MeanResponse.AtMost(w),
                                    DayGoal.COST);
                            boolean claimed = planner.plan(problem) instanceof DayPlan plan
                                    && Math.abs(plan.split()[PHONE] - 500) < 1e-6
                                    && plan.split()[MAIL] < 1e-6
                                    && Math.abs(plan.split()[CHAT] - 500) < 1e-6;
                            boolean said = chats == 500
                                    && phones >= 500
                                    && longest >= 5
                                    && w >= 3
                                    && (mails == 0 || longest < 15 || w == 3);
                            assertThat(claimed)
                                    .as("chat %s phone %s mail %s T %s W %s", chats, phones, mails, longest, w)
                                    .isEqualTo(said);
                            right += said ? 1 : 0;
                        }
                    }
                }
            }
        }
        // Three capacities of the phone, times 4 x 3 without mail, and for each of two mails 2 x 3 (T below 15) + 2 (W
        // = 3).
        assertThat(right).isEqualTo(3 * (4 * 3 + 2 * (2 * 3 + 2)));
    }

    @Test
    void theFourChannelsSplitAsWorkedOut() {
        splits(fourChannels(), 9340, 2.5, 99, 600, 121, 180);
        splits(fourChannels().with(new MeanResponse.Free()), 7780, 2.89, 60, 600, 160, 180);
        splits(fourChannels().with(new MeanResponse.Free()).with(DayGoal.RESPONSE), 14_180, 1.79, 220, 600, 0, 180);
    }

    @Test
    void oneMoreChatPlaceSavesSixtyOne() {
        DayProblem day = fourChannels();
        int chat = 1;

        assertThat(planner.price(day, DayPlanner.Limit.PLACE, chat)).isCloseTo(61, FOUR);
        assertThat(plan(day).cost() - plan(day.withLimits(chat, 0, 601)).cost()).isCloseTo(61, FOUR);
        // In the textbook's corner, too, where fewer places would leave no split at all.
        assertThat(planner.price(textbook(500, 3), DayPlanner.Limit.PLACE, CHAT))
                .isCloseTo(61, FOUR);
    }

    @Test
    void limitsThatDoNotBindAreWorthNothing() {
        assertThat(planner.price(fourChannels(), DayPlanner.Limit.PLACE, 0)).isZero();
        assertThat(planner.price(fourChannels(), DayPlanner.Limit.MINIMUM, 0)).isZero();
        assertThat(planner.price(textbook(), DayPlanner.Limit.PLACE, CHAT)).isZero();
        assertThat(planner.price(textbook(), DayPlanner.Limit.MINUTE, 0)).isZero();
    }

    /** Without a limit of the mean, each of the sixty calls that must be is dearer than mail by 50 - 10. */
    @Test
    void aMinimumIsWorthWhatItForces() {
        DayProblem free = fourChannels().with(new MeanResponse.Free());

        assertThat(planner.price(free, DayPlanner.Limit.MINIMUM, 0)).isCloseTo(40, FOUR);
    }

    @Test
    void thePriceOfAMinuteIsWhatTheOptimumFallsByOverOneMinuteMore() {
        DayProblem day = fourChannels();
        double price = planner.price(day, DayPlanner.Limit.MINUTE, 0);
        double later = plan(day.with(new MeanResponse.AtMost(2.501))).cost();

        assertThat(price).isCloseTo(plan(day).cost() - later, FOUR).isCloseTo(4, FOUR);
    }

    @Test
    void whatCannotBeIsNamedWithWhatIsMissing() {
        DayProblem day = fourChannels();

        assertThat(planner.plan(day.withContacts(1431)))
                .isEqualTo(new NoPlan("plan.none.places", List.of(1431.0, 1430.0), 1));
        assertThat(planner.plan(day.withContacts(50)))
                .isEqualTo(new NoPlan("plan.none.minimum", List.of(50.0, 60.0), 10));
        DayProblem promised = new DayProblem(
                100,
                List.of(
                        new DayChannel("phone", 50, 5),
                        new DayChannel("mail", 10, 15).withLimits(10, 50).withLongestResponse(14)),
                new MeanResponse.Free(),
                DayGoal.COST);
        assertThat(planner.plan(promised)).isEqualTo(new NoPlan("plan.none.channel", List.of("mail", 10.0, 0.0), 10));
    }

    @Test
    void aMeanThatNoSplitIsLongEnoughForIsRefusedWithTheLongest() {
        NoPlan none = (NoPlan) planner.plan(fourChannels().with(new MeanResponse.Exactly(12)));

        // 350 e-mails (1,000 + 250 x 15), 300 calls, 350 of the two quick ones with as few as possible on the portal.
        assertThat(none.key()).isEqualTo("plan.none.long");
        assertThat((double) none.args().get(1)).isCloseTo((4750 + 1500 + 350) / 1000.0, within(1e-6));
    }

    /** An exact mean must not be reached by letting e-mails wait longer than they do. */
    @Test
    void stepsAreFilledInTheirOrderWhereWaitingWouldPay() {
        DayProblem day = new DayProblem(
                200,
                List.of(
                        new DayChannel("chat", 5, 1),
                        new DayChannel(
                                "e-mail",
                                10,
                                List.of(new ResponseStep(100, 10), new ResponseStep(MANY, 15)),
                                0,
                                MANY,
                                MANY)),
                new MeanResponse.Exactly(5.5),
                DayGoal.COST);

        // A programme left to itself would send 64.3 e-mails that all wait 15 minutes.
        splits(day, 100 * 5 + 100 * 10, 5.5, 100, 100);
    }

    /** A response that falls is no linear programme any more: compared with trying every whole split. */
    @Test
    void aResponseThatFallsIsSolvedExactly() {
        List<ResponseStep> falling =
                List.of(new ResponseStep(30, 12), new ResponseStep(40, 2), new ResponseStep(MANY, 6));
        for (double w : new double[] {3, 3.6, 4, 4.7, 5.2, 6, 7}) {
            DayProblem day = new DayProblem(
                    100,
                    List.of(
                            new DayChannel("phone", 50, 3),
                            new DayChannel("batch", 4, falling, 0, 90, MANY),
                            new DayChannel("mail", 10, 9).withLimits(0, 60)),
                    new MeanResponse.AtMost(w),
                    DayGoal.COST);

            double best = Double.POSITIVE_INFINITY;
            double scale = 0.5;
            for (double batch = 0; batch <= 90; batch += scale) {
                for (double mail = 0; mail <= 60 && batch + mail <= 100; mail += scale) {
                    double phone = 100 - batch - mail;
                    double minutes = phone * 3 + day.channels().get(1).minutes(batch) + mail * 9;
                    if (minutes <= w * 100 + 1e-9) {
                        best = Math.min(best, phone * 50 + batch * 4 + mail * 10);
                    }
                }
            }
            // The grid misses the optimum by less than a cell.
            assertThat(plan(day).cost()).as("W %s", w).isBetween(best - 46 * 2 * scale, best + 1e-6);
            assertThat(day.channels().get(1).minutes(plan(day).split()[1])
                            + plan(day).split()[0] * 3
                            + plan(day).split()[2] * 9)
                    .isLessThanOrEqualTo(w * 100 + 1e-4);
        }
    }

    @Test
    void wrongChannelsAreRefusedWithTheirName() {
        assertThatThrownBy(() -> new DayChannel("phone", -1, 5)).hasMessage("phone: cost -1.0 must be 0 or more");
        assertThatThrownBy(() -> new DayChannel("phone", 1, 5).withLimits(10, 5))
                .hasMessage("phone: minimum 10.0 is above the maximum 5.0; lower it");
        assertThatThrownBy(() -> new DayProblem(
                        1,
                        List.of(new DayChannel("a", 1, 1), new DayChannel("a", 1, 1)),
                        new MeanResponse.Free(),
                        DayGoal.COST))
                .hasMessage("two channels are called 'a'; rename one");
    }
}
