package com.heed.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Language;
import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskTerms;
import com.heed.desk.Shift;
import com.heed.desk.UsualTerms;
import com.heed.forecast.ContactFacts;
import com.heed.forecast.PastContact;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import com.heed.simulation.Scenario;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatedDeskTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> SATURDAY = EnumSet.of(DayOfWeek.SATURDAY);
    private static final LocalDate A_MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate A_SATURDAY = LocalDate.of(2026, 3, 7);

    private static Channel channel(String slug, double cost, double response, double handle, int agents) {
        return new Channel(slug, slug, true, cost, response, handle, agents, 500, Set.of(Language.CHINESE));
    }

    private static final List<Channel> CHANNELS = List.of(
            channel("phone", 50, 2, 5, 6),
            channel("email", 10, 240, 4, 6),
            channel("portal", 1, 0, 1, 0),
            channel("chat", 5, 1, 3.5, 4));

    /** Phone from nine to six and on Saturdays to two, e-mail on weekdays from eight to four, chat whenever the desk works. */
    private static DeskTerms terms() {
        DeskTerms usual = UsualTerms.of(List.of("phone", "email", "portal", "chat"), SHANGHAI);
        Map<String, ChannelTerms> channels = new HashMap<>(usual.channels());
        channels.put(
                "phone", shifts(usual.of("phone"), new Shift(WEEK, 540, 1080, 6), new Shift(SATURDAY, 540, 840, 2)));
        channels.put("email", shifts(usual.of("email"), new Shift(WEEK, 480, 960, 5)));
        return new DeskTerms(
                DeskTerms.Policy.PRICES,
                60,
                40,
                Double.POSITIVE_INFINITY,
                120,
                0,
                0,
                Double.POSITIVE_INFINITY,
                7,
                SHANGHAI,
                Set.of(LocalDate.of(2026, 3, 9)),
                channels);
    }

    private static ChannelTerms shifts(ChannelTerms terms, Shift... shifts) {
        return new ChannelTerms(
                terms.live(),
                terms.waitPrice(),
                terms.patienceMinutes(),
                30,
                0,
                List.of(),
                List.of(shifts),
                Set.of(),
                terms.settles());
    }

    @Test
    void eachDayOfTheWeekHasTheRosterOfItsShifts() {
        ReplayDesk desk = StatedDesk.of(CHANNELS, terms(), "CNY");

        assertThat(desk.opens()).isEqualTo(LocalTime.of(8, 0));
        assertThat(desk.scenario().dayMinutes()).isEqualTo(600);
        assertThat(desk.workdays()).isEqualTo(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
        assertThat(desk.slugs()).containsExactly("phone", "email", "chat");
        ReplayDesk.Roster monday = desk.roster(A_MONDAY);
        assertThat(monday.from()).isZero();
        assertThat(monday.to()).isEqualTo(600);
        assertThat(monday.shifts().get(0).at(59)).isZero();
        assertThat(monday.shifts().get(0).at(60)).isEqualTo(6);
        assertThat(monday.shifts().get(1).at(479)).isEqualTo(5);
        assertThat(monday.shifts().get(1).at(480)).isZero();
        assertThat(monday.shifts().get(2).at(599)).isEqualTo(4);
        ReplayDesk.Roster saturday = desk.roster(A_SATURDAY);
        assertThat(saturday.from()).isEqualTo(60);
        assertThat(saturday.to()).isEqualTo(360);
        assertThat(saturday.shifts().get(0).at(100)).isEqualTo(2);
        assertThat(saturday.shifts().get(1).at(100)).as("as on Friday").isEqualTo(5);
        assertThat(StatedDesk.borrowed(StatedDesk.staffed(CHANNELS, terms()), terms()))
                .containsExactly(DayOfWeek.SATURDAY);
    }

    @Test
    void moneyPromisesAndTheOrderOfTheLiveRulesAreThoseThatWereStated() {
        Scenario scenario = StatedDesk.of(CHANNELS, terms(), "CNY").scenario();

        assertThat(scenario.channels().getFirst()).isEqualTo(new Scenario.Channel("phone", "phone", 50, 2, true, 30));
        assertThat(scenario.failureCost()).isEqualTo(60);
        assertThat(scenario.abandonCost()).isEqualTo(40);
        assertThat(scenario.guardMinutes()).as("no guard: a week").isEqualTo(10_080);
        assertThat(scenario.truth().patienceMinutes()).containsExactly(10.0, Double.POSITIVE_INFINITY, 5.0);
        Scenario.Kind simple = scenario.kinds().get(ContactClass.SIMPLE.ordinal());
        // Thrift and speed alike, with C = 65 / 3: chat 0.5 (0.81 + 0.91), phone 0.5 (0.30 + 0.83), e-mail 0.5 (0.68 +
        // 0.04).
        assertThat(simple.order()).containsExactly(2, 0, 1);
        assertThat(scenario.kinds().get(ContactClass.UPSET.ordinal()).order()).startsWith(0);
        // A simple contact takes 0.8 of the channel's time, and chat settles 95 % of them.
        assertThat(scenario.belief()
                        .handleMinutes()
                        .get(ContactClass.SIMPLE.ordinal())
                        .get(2))
                .isEqualTo(0.8 * 3.5);
        assertThat(scenario.belief()
                        .settles()
                        .get(ContactClass.SIMPLE.ordinal())
                        .get(2))
                .isEqualTo(0.95);
    }

    @Test
    void whoComesOutsideTheHoursOfADayIsServedWhenSomebodyIsThereNext() {
        ReplayDesk desk = StatedDesk.of(CHANNELS, terms(), "CNY");
        ReplayCalendar calendar = ReplayCalendar.of(desk, A_MONDAY, A_MONDAY.plusDays(9));

        assertThat(calendar.dates()).as("no Sunday, no holiday").hasSize(7).doesNotContain(A_MONDAY.plusDays(7));
        assertThat(calendar.place(at(A_SATURDAY, 8, 10))).isEqualTo(new ReplayCalendar.Place(5, 60));
        assertThat(calendar.place(at(A_SATURDAY, 13, 59))).isEqualTo(new ReplayCalendar.Place(5, 359));
        assertThat(calendar.place(at(A_SATURDAY, 14, 0)))
                .as("on Tuesday, as Monday is a holiday")
                .isEqualTo(new ReplayCalendar.Place(6, 0));
    }

    private static java.time.Instant at(LocalDate date, int hour, int minute) {
        return LocalDateTime.of(date, LocalTime.of(hour, minute))
                .atZone(SHANGHAI)
                .toInstant();
    }

    @Test
    void aReplayOfTheStatedDeskServesEverybodyAndSaysWhereTheyWent() {
        List<PastContact> contacts = new ArrayList<>();
        String[] slugs = {"phone", "email", "chat"};
        for (LocalDate day = A_MONDAY.minusWeeks(6); day.isBefore(A_MONDAY); day = day.plusDays(1)) {
            for (int i = 0; i < 30; i++) {
                contacts.add(new PastContact(
                        day + "-" + i,
                        new ContactFacts(at(day, 8 + i % 12, i), i % 3 == 0 ? "complex" : "simple", null, 10, 1),
                        slugs[i % 3],
                        null,
                        null,
                        i % 5 != 0,
                        null,
                        null));
            }
        }
        ReplayResult result = Replay.of(contacts, StatedDesk.of(CHANNELS, terms(), "CNY"), 2, 1)
                .run();

        assertThat(result.days()).isEqualTo(12);
        for (ReplayResult.OfPolicy policy : result.policies()) {
            int all = 0;
            for (int from = 0; from < 3; from++) {
                for (int to = 0; to < 3; to++) {
                    all += policy.moved(from, to);
                }
            }
            int left = policy.days().stream()
                    .mapToInt(day -> day.result().abandoned())
                    .sum();
            assertThat(all + left).as(policy.key()).isEqualTo(result.record().contacts());
        }
        assertThat(result.recorded().moved(0, 1)).isZero();
        assertThat(result.recorded().moved(0, 0)).isPositive();
        assertThat(result.prices().moved(0, 2))
                .as("a call costs ten times as much as a chat")
                .isPositive();
    }

    @Test
    void aDeskThatSaysNothingOfItsHoursIsRefused() {
        DeskTerms unstated = DeskTerms.unstated(SHANGHAI);

        assertThatThrownBy(() -> StatedDesk.of(CHANNELS, unstated, "CNY"))
                .hasMessage("none of 4 channels is on and has shifts; say when the desk works");
        assertThatThrownBy(() -> StatedDesk.of(List.of(), unstated, "CNY"))
                .hasMessage("none of 0 channels is on and has shifts; say when the desk works");
    }
}
