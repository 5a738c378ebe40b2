package com.heed.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Language;
import com.heed.forecast.DeskCalendar;
import com.heed.forecast.Priors;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import com.heed.routing.RoutingRules;
import com.heed.simulation.Scenario;
import com.heed.simulation.ScenarioJson;
import com.heed.simulation.Shifts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayDeskTest {

    private static final DeskCalendar CALENDAR = new DeskCalendar(ZoneId.of("Asia/Shanghai"), Set.of());
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static Channel channel(String slug, double cost, int agents, boolean on) {
        return new Channel(slug, slug, on, cost, 5, 6, agents, 500, Set.of(Language.CHINESE));
    }

    private static ReplayDesk desk(List<Channel> channels) {
        return ReplayDesk.of(
                channels,
                Map.of("chat", new Shifts(List.of(new Shifts.Shift(60, 240, 2)))),
                new ReplayDesk.Costs("CNY", 60, 40, Map.of("phone", new ReplayDesk.Waiting(2, true, 6.0))),
                new RoutingRules(Map.of(ContactClass.UPSET, List.of("phone", "portal", "chat")), 4),
                Priors.of(channels),
                CALENDAR,
                LocalTime.of(9, 0),
                480,
                WORKDAYS);
    }

    @Test
    void channelsAsTheAppHasThemMakeADesk() {
        Scenario scenario = desk(List.of(
                        channel("chat", 5, 4, true),
                        channel("portal", 1, 0, true),
                        channel("fax", 9, 3, false),
                        channel("phone", 50, 6, true)))
                .scenario();

        assertThat(scenario.channels())
                .containsExactly(
                        new Scenario.Channel("chat", "chat", 5, 0, false),
                        new Scenario.Channel("phone", "phone", 50, 2, true));
        assertThat(scenario.truth().shifts().get(0).at(100)).isEqualTo(2);
        assertThat(scenario.truth().shifts().get(0).at(300)).isZero();
        assertThat(scenario.truth().shifts().get(1).at(300)).isEqualTo(6);
        assertThat(scenario.truth().patienceMinutes()).containsExactly(Double.POSITIVE_INFINITY, 6.0);
        assertThat(scenario.failureCost()).isEqualTo(60);
        assertThat(scenario.abandonCost()).isEqualTo(40);
        assertThat(scenario.guardMinutes()).isEqualTo(4);
        Scenario.Kind upset = scenario.kinds().get(ContactClass.UPSET.ordinal());
        assertThat(upset.order()).containsExactly(1, 0);
        assertThat(upset.urgency()).isEqualTo(3);
        assertThat(scenario.kinds().get(ContactClass.UNKNOWN.ordinal()).known()).isFalse();
    }

    @Test
    void aDeskWithoutAgentsIsRefused() {
        assertThatThrownBy(() -> desk(List.of(channel("portal", 1, 0, true), channel("fax", 9, 3, false))))
                .hasMessage("none of 2 channels is on and has agents; there is nothing to replay");
    }

    @Test
    void hoursThatCannotBeAreRefused() {
        Scenario peak = ScenarioJson.peakDay().scenario();

        assertThatThrownBy(() -> new ReplayDesk(peak, CALENDAR, LocalTime.of(17, 0), WORKDAYS))
                .hasMessageStartingWith("a desk that opens at 17:00 for 480.0 minutes closes after midnight");
        assertThatThrownBy(() -> new ReplayDesk(peak, CALENDAR, LocalTime.of(9, 0), Set.of()))
                .hasMessageStartingWith("a desk without workdays");
    }
}
