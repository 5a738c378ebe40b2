package com.heed.jira.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.desk.ChannelTerms;
import com.heed.jira.store.StoredPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReplanningTest {
    private final DeskOfThree desk = new DeskOfThree();

    private StoredPlan plan() {
        return desk.replanning().plan(DeskOfThree.PROJECT);
    }

    @Test
    void aBusyChannelsMinutesCostMoneyAndAnIdleOnesNothing() {
        StoredPlan plan = plan();
        // Two contacts a minute, 60 % simple: 1.2 * 2.8 minutes of chat a minute want 3.4 of 3.7 agents; e-mail has 6
        // for 0.6 * 5.2.
        assertThat(plan.slugs()).containsExactly("phone", "email", "chat");
        assertThat(DeskOfThree.price(plan, "chat")).isPositive();
        assertThat(DeskOfThree.price(plan, "phone")).isZero();
        assertThat(plan.arrivals())
                .hasSize(12)
                .allSatisfy(count -> assertThat(count).isCloseTo(20, within(1e-6)));
        assertThat(desk.made).hasSize(1);
    }

    @Test
    void whatWaitsNowRaisesThePrice() {
        double idle = DeskOfThree.price(plan(), "email");
        desk.waits("email", 300, 4);
        double busy = DeskOfThree.price(plan(), "email");
        assertThat(busy).isGreaterThan(idle);
    }

    @Test
    void theForecastFollowsTheLastHour() {
        desk.lastHour = 300;
        // (300 + 30) / (120 + 30)
        assertThat(plan().arrivalScale()).isCloseTo(2.2, within(1e-6));
        assertThat(plan().arrivals().getFirst()).isCloseTo(44, within(1e-6));
    }

    @Test
    void aPromiseThatCannotBeKeptIsNamedAndPricesAreHadWithoutIt() {
        Map<String, ChannelTerms> channels = new HashMap<>(desk.terms.channels());
        channels.put(
                "chat",
                new ChannelTerms(true, 1, Double.POSITIVE_INFINITY, 1, 0, List.of(), List.of(), Set.of(), Map.of()));
        desk.terms = DeskOfThree.terms(channels);
        desk.waits("chat", 200, 3);

        StoredPlan plan = plan();

        assertThat(plan.none()).isEqualTo("plan.none.promise");
        assertThat(plan.noneArgs()).containsExactly("Chat", "1");
        assertThat(DeskOfThree.price(plan, "chat")).isPositive();
    }
}
