package com.heed.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskTerms;
import com.heed.desk.UsualTerms;
import com.heed.jira.Bundle;
import com.heed.jira.page.Texts;
import com.heed.plan.ResponseStep;
import com.heed.queueing.ServiceLevel;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DeskDraftTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DeskDraft.Sources AS_TYPED = (typed, field, problems) -> typed;

    private static ChannelDraft channel(String slug, boolean on, String handle, String agents, String capacity) {
        return new ChannelDraft(slug, "The " + slug, on, "10", "15", handle, agents, capacity, List.of("en", "zh"));
    }

    private static ChannelTermsDraft terms(boolean live, String minimum, String promise, String shifts) {
        return new ChannelTermsDraft(live, "", "", promise, minimum, "", shifts, "", Map.of());
    }

    private static DeskTermsDraft desk(String contacts) {
        return new DeskTermsDraft("rules", "60", "", "3", "", "", contacts, "2.5", "7", "Asia/Shanghai", "");
    }

    private static List<FieldProblem> together(String contacts, DeskDraft.Row... rows) {
        return ((DeskDraft.Checked.Valid) new DeskDraft(List.of(rows), desk(contacts)).check(AS_TYPED)).together();
    }

    private static DeskDraft.Row row(ChannelDraft channel, ChannelTermsDraft terms) {
        return new DeskDraft.Row(channel, "", terms);
    }

    private List<FieldProblem> problems = new ArrayList<>();

    private @Nullable ServiceLevel level(String typed) {
        problems = new ArrayList<>();
        ChannelTerms terms = new ChannelTermsDraft(false, "", "", "", "", "", "", "", Map.of(), typed)
                .terms("channels[0].", problems);
        return terms == null ? null : terms.serviceLevel();
    }

    @Test
    void aServiceLevelIsReadAsPeopleWriteIt() {
        for (String typed : List.of("80 in 0.5", "80% in 0.5 min", "80 % / 0.5", "80%，0.5 分钟")) {
            assertThat(level(typed)).as(typed).isEqualTo(new ServiceLevel(0.8, 0.5));
        }
        assertThat(level("")).isNull();
        assertThat(problems).isEmpty();
        for (String typed : List.of("80", "100 in 1", "0.5 in 1", "soon", "80 in -1")) {
            assertThat(level(typed)).as(typed).isNull();
            assertThat(problems)
                    .containsExactly(FieldProblem.of("channels[0].serviceLevel", "channels.invalid.level", typed));
        }
        ChannelTerms written = new ChannelTerms(
                false,
                0,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                0,
                List.of(),
                List.of(),
                Set.of(),
                Map.of(),
                new ServiceLevel(0.85, 1));
        assertThat(ChannelTermsDraft.of(written, Locale.ENGLISH).serviceLevel()).isEqualTo("85 in 1");
    }

    @Test
    void aWellTypedDeskIsRead() {
        DeskDraft draft = new DeskDraft(
                List.of(new DeskDraft.Row(
                        channel("phone", true, "5", "8", "300"),
                        "request:phone",
                        new ChannelTermsDraft(
                                true,
                                "2",
                                "10",
                                "",
                                "60",
                                "first 100 in 10 min",
                                "Mon-Fri 09:00-17:00 8",
                                "Refunds, 退货",
                                Map.of("simple", "97")))),
                new DeskTermsDraft(
                        "prices",
                        "60",
                        "200",
                        "",
                        "",
                        "2",
                        "1000",
                        "2.5",
                        "7",
                        "Asia/Shanghai",
                        "2026-10-01, 2026-10-02"));

        DeskDraft.Checked.Valid valid = (DeskDraft.Checked.Valid) draft.check(AS_TYPED);

        DeskTerms terms = valid.terms();
        assertThat(terms.policy()).isEqualTo(DeskTerms.Policy.PRICES);
        assertThat(terms.guardMinutes()).isInfinite();
        assertThat(terms.exploration()).isEqualTo(0.02);
        assertThat(terms.zone()).isEqualTo(SHANGHAI);
        assertThat(terms.holidays()).containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2));
        ChannelTerms phone = terms.of("phone");
        assertThat(phone.firstResponses()).containsExactly(new ResponseStep(100, 10));
        assertThat(phone.skills()).containsExactlyInAnyOrder("refunds", "退货");
        assertThat(phone.settles()).isEqualTo(Map.of(ContactClass.SIMPLE, 0.97));
        assertThat(valid.sources()).isEqualTo(Map.of("phone", "request:phone"));
        assertThat(valid.together()).isEmpty();
        DeskDraft again = new DeskDraft(
                List.of(new DeskDraft.Row(
                        ChannelDraft.of(valid.channels().get(0)),
                        "request:phone",
                        ChannelTermsDraft.of(phone, Locale.SIMPLIFIED_CHINESE))),
                DeskTermsDraft.of(terms));
        assertThat(again.check(AS_TYPED)).as("what is shown is typed again").isEqualTo(valid);
    }

    @Test
    void everyFaultOfAllPartsIsNamedAtOnce() {
        DeskDraft draft = new DeskDraft(
                List.of(new DeskDraft.Row(
                        new ChannelDraft("phone", "Phone", true, "-1", "5", "5", "8", "300", List.of("en")),
                        "fax",
                        new ChannelTermsDraft(
                                true, "-2", "0", "x", "1.5", "-5 in 10", "sometimes", "", Map.of("upset", "101")))),
                new DeskTermsDraft("luck", "-1", "x", "-3", "0", "6", "-1", "0", "91", "Mars", "1 October"));

        DeskDraft.Checked checked = draft.check((typed, field, problems) -> {
            problems.add(FieldProblem.of(field, "channels.invalid.source"));
            return typed;
        });

        assertThat(((DeskDraft.Checked.Invalid) checked).problems())
                .extracting(FieldProblem::field)
                .containsExactly(
                        "channels[0].costPerContact",
                        "channels[0].waitPrice",
                        "channels[0].patienceMinutes",
                        "channels[0].promiseMinutes",
                        "channels[0].minimumPerDay",
                        "channels[0].firstResponses",
                        "channels[0].shifts",
                        "channels[0].settles.upset",
                        "channels[0].source",
                        "failureCost",
                        "lossCost",
                        "guardMinutes",
                        "mostWaitMinutes",
                        "exploration",
                        "contactsPerDay",
                        "meanResponse",
                        "settledDays",
                        "policy",
                        "zone",
                        "holidays",
                        "holidays");
    }

    /** 350 contacts of 10 minutes in 480 minutes are 7.29 erlangs: a queue that does not grow for ever needs 8 agents. */
    @Test
    void aLoadThatGrowsForEverNamesTheSmallestNumberOfAgentsThatWorks() {
        String day = "Mon-Fri 09:00-17:00 %d";
        ChannelDraft email = channel("email", true, "10", "0", "350");

        assertThat(together("", row(email, terms(false, "", "", String.format(day, 6)))))
                .containsExactly(FieldProblem.of("channels[0].shifts", "channels.overload", "The email", "8"));
        assertThat(together("", row(email, terms(false, "", "", String.format(day, 8)))))
                .isEmpty();
    }

    @Test
    void noMoreContactsThanComeADayAreALoadAndWithoutShiftsADayIsLong() {
        ChannelDraft email = channel("email", true, "30", "6", "350");

        assertThat(together("", row(email, terms(false, "", "", ""))))
                .as("350 x 30 / 1440 = 7.29")
                .containsExactly(FieldProblem.of("channels[0].agents", "channels.overload", "The email", "8"));
        assertThat(together("280", row(email, terms(false, "", "", ""))))
                .as("280 x 30 / 1440 = 5.83")
                .isEmpty();
    }

    /** The figures of docs/routing.md: 500 chats of 3 minutes over 480 minutes wait 0.43 minutes with 5 agents, and more than a minute with 4. */
    @Test
    void aPromisedWaitAsksForTheAgentsOfErlangC() {
        ChannelDraft chat = channel("chat", true, "3", "0", "500");

        assertThat(together("", row(chat, terms(true, "", "1", "Mon-Fri 09:00-17:00 4"))))
                .containsExactly(
                        FieldProblem.of("channels[0].shifts", "channels.overload.promise", "The chat", "5", "1"));
        assertThat(together("", row(chat, terms(true, "", "1", "Mon-Fri 09:00-17:00 5"))))
                .isEmpty();
    }

    @Test
    void aLiveChannelWithoutPeopleIsRefusedAndOneWhereNobodyWaitsIsNot() {
        ChannelDraft none = channel("phone", true, "5", "0", "300");

        assertThat(together("", row(none, terms(true, "", "", ""))))
                .containsExactly(FieldProblem.of("channels[0].agents", "channels.invalid.agents.none"));
        assertThat(together("", row(none, terms(false, "", "", "")))).isEmpty();
    }

    @Test
    void aChannelThatIsOffNeedsNobodyButOneMustBeOn() {
        assertThat(together("", row(channel("phone", false, "5", "0", "300"), terms(true, "", "", ""))))
                .containsExactly(FieldProblem.of("channels[0].on", "channels.invalid.off"));
    }

    @Test
    void aMinimumAboveTheCapacityIsNamed() {
        assertThat(together("", row(channel("phone", true, "5", "8", "300"), terms(true, "301", "", ""))))
                .containsExactly(FieldProblem.of("channels[0].minimumPerDay", "channels.invalid.minimum", "300"));
    }

    @Test
    void theFirstGuessMayBeSavedAsItIs() {
        List<Channel> guess = DefaultChannels.named(new Texts(Bundle.resolver(), Locale.ENGLISH));

        assertThat(DeskCheck.of(guess, UsualTerms.of(Set.of("portal", "chat", "email", "phone"), SHANGHAI)))
                .isEmpty();
    }
}
