package com.heed.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.heed.queueing.ErlangA;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiveWaitsTest {

    private static final Channel LIVE = new Channel("chat", "Chat", true, 5, 0, 3.5, 4, 600, Desk.BOTH);

    @Test
    void withNothingKnownTheWaitIsTheMeanResponse() {
        assertThat(LiveWaits.of(Desk.ALL, Map.of()))
                .containsOnly(
                        Map.entry("portal", 0.5),
                        Map.entry("chat", 1.0),
                        Map.entry("email", 10.0),
                        Map.entry("phone", 5.0));
    }

    @Test
    void anIdleAgentMeansNoQueueAndOneMoreWaitsForTheNextToFinish() {
        assertThat(wait(ChannelLoad.open(3))).isZero();
        // Four busy agents finish one contact every 3.5 / 4 minutes.
        assertThat(wait(ChannelLoad.open(4))).isEqualTo(0.875, offset(1e-12));
        assertThat(wait(ChannelLoad.open(10))).isEqualTo(7 * 0.875, offset(1e-12));
    }

    @Test
    void aQueueNeverPromisesLessThanTheUsualResponse() {
        assertThat(LiveWaits.of(List.of(Desk.EMAIL), Map.of("email", ChannelLoad.open(9))))
                .containsEntry("email", 10.0);
        assertThat(LiveWaits.of(List.of(Desk.EMAIL), Map.of("email", ChannelLoad.open(27))))
                .containsEntry("email", 30.0);
    }

    @Test
    void aChannelWithoutAgentsHasNoQueue() {
        assertThat(LiveWaits.of(List.of(Desk.PORTAL), Map.of("portal", ChannelLoad.open(5000))))
                .containsEntry("portal", 0.5);
    }

    /** Golden: 500 chats in 480 minutes at 3 minutes with 5 agents wait 0.43 minutes. */
    @Test
    void arrivalsAloneGiveTheMeanWaitOfErlangC() {
        Channel chat = new Channel("chat", "Chat", true, 5, 0, 3, 5, 600, Desk.BOTH);

        assertThat(LiveWaits.of(List.of(chat), Map.of("chat", ChannelLoad.arrivals(500 / 480.0)))
                        .get("chat"))
                .isEqualTo(0.43, offset(0.005));
    }

    @Test
    void anUnstableRateFillsTheQueueOverTheDay() {
        // 8 erlangs on 4 agents; the queue grows all day, the mean contact waits (2 - 1) * 480 / 2.
        assertThat(wait(ChannelLoad.arrivals(8 / 3.5))).isEqualTo(240, offset(1e-9));
    }

    @Test
    void impatientCustomersShortenTheQueue() {
        double patient = wait(ChannelLoad.open(20));
        double impatient = wait(new ChannelLoad(20, null, 5.0));

        assertThat(impatient).isLessThan(patient).isEqualTo(simulatedWait(20, 4, 3.5, 5), offset(0.1));
        assertThat(wait(new ChannelLoad(null, 2.0, 5.0)))
                .isEqualTo(ErlangA.of(4, 7, 3.5, 5).meanWaitMinutes());
    }

    /** Mean time until one who never leaves is served behind {@code open} others, 40,000 times; standard error below 0.02. */
    private static double simulatedWait(int open, int agents, double handle, double patience) {
        Random random = new Random(11);
        double total = 0;
        int runs = 40_000;
        for (int run = 0; run < runs; run++) {
            int ahead = open - agents;
            double rest = ahead;
            while (rest >= 0) {
                double rate = agents / handle + rest / patience;
                total += -Math.log(1 - random.nextDouble()) / rate;
                rest--;
            }
        }
        return total / runs;
    }

    private static double wait(ChannelLoad load) {
        return Objects.requireNonNull(
                LiveWaits.of(List.of(LIVE), Map.of("chat", load)).get("chat"));
    }
}
