package com.heed.routing;

import static com.heed.routing.Desk.ALL;
import static com.heed.routing.Desk.CHAT;
import static com.heed.routing.Desk.EMAIL;
import static com.heed.routing.Desk.PHONE;
import static com.heed.routing.Desk.PORTAL;
import static com.heed.routing.Desk.contact;
import static com.heed.routing.Desk.keys;
import static com.heed.routing.Desk.off;
import static com.heed.routing.Desk.routed;
import static com.heed.routing.Desk.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Contact;
import com.heed.Language;
import com.heed.analysis.Analysis;
import com.heed.analysis.Basis;
import com.heed.analysis.SentimentOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleRouterTest {

    private static final RoutingRules HAND_WRITTEN = new RoutingRules(
            Map.of(
                    ContactClass.SIMPLE, List.of("chat", "email", "phone"),
                    ContactClass.COMPLEX, List.of("email", "phone", "chat"),
                    ContactClass.UPSET, List.of("phone", "email", "chat")),
            3);

    @Test
    void anUpsetCustomerGetsAPersonAndASimpleMatterTheCheapestQuickAnswer() {
        assertThat(routed(contact(ContactClass.UPSET)).chosen()).isEqualTo("phone");
        assertThat(routed(contact(ContactClass.SIMPLE)).chosen()).isEqualTo("portal");
    }

    @Test
    void aComplexMatterGetsTimeAtLowCostAndNeverPrefersAChannelWithoutPeople() {
        RoutingDecision.Routed decision = routed(contact(ContactClass.COMPLEX));

        assertThat(decision.chosen()).isEqualTo("email");
        assertThat(decision.options().getLast().slug()).isEqualTo("portal");
        assertThat(decision.options().getLast().fit()).isZero();
    }

    @Test
    void aConfiguredOrderReplacesTheFit() {
        RoutingDecision.Routed decision = routed(new RuleRouter(HAND_WRITTEN), contact(ContactClass.COMPLEX));

        assertThat(decision.options().stream().map(ChannelOption::slug))
                .containsExactly("email", "phone", "chat", "portal");
        assertThat(keys(decision)).containsExactly("class.complex", "rule", "wait");
        assertThat(decision.policy()).isEqualTo("rules");
    }

    @Test
    void aWaitOverTheUsualPlusTheGuardOverflowsToTheNextChannel() {
        Map<String, Double> kept = Map.of("phone", 8.0);
        Map<String, Double> over = Map.of("phone", Math.nextUp(8.0));

        assertThat(routed(contact(ContactClass.UPSET, null, kept)).chosen()).isEqualTo("phone");
        RoutingDecision.Routed decision = routed(contact(ContactClass.UPSET, null, over));
        assertThat(decision.chosen()).isEqualTo("chat");
        assertThat(decision.reasons()).contains(RoutingReason.of("overflow", "Phone", Math.nextUp(8.0), 8.0));
    }

    @Test
    void whenEveryChannelIsOverrunTheShortestWaitWins() {
        Map<String, Double> waits = Map.of("portal", 40.0, "chat", 31.0, "email", 90.0, "phone", 30.0);

        RoutingDecision.Routed decision = routed(contact(ContactClass.SIMPLE, null, waits));

        assertThat(decision.chosen()).isEqualTo("phone");
        assertThat(decision.runnerUp()).isEqualTo("chat");
        assertThat(keys(decision)).contains("shortest");
    }

    /** The baseline of the published simulation, written again as its program has it: first in order with a wait of 3 minutes or less, else the shortest. */
    @Test
    void withoutUsualWaitsItIsTheBaselineOtherRoutersMustBeat() {
        List<Channel> channels = List.of(live("phone", 50, 5), live("email", 10, 4), live("chat", 5, 3.5));
        int[][] orders = {{2, 1, 0}, {1, 0, 2}, {0, 1, 2}};
        List<ContactClass> classes = List.of(ContactClass.SIMPLE, ContactClass.COMPLEX, ContactClass.UPSET);
        Random random = new Random(20);
        RuleRouter router = new RuleRouter(HAND_WRITTEN);
        for (int round = 0; round < 3000; round++) {
            double[] wait = {random.nextInt(12) / 2.0, random.nextInt(12) / 2.0, random.nextInt(12) / 2.0};
            int k = random.nextInt(3);
            int expected = -1;
            for (int j : orders[k]) {
                if (expected < 0 && wait[j] <= 3) {
                    expected = j;
                }
            }
            if (expected < 0) {
                expected = wait[0] <= wait[1] && wait[0] <= wait[2] ? 0 : wait[1] <= wait[2] ? 1 : 2;
            }
            RoutingInput input = new RoutingInput(
                    classes.get(k),
                    Language.ENGLISH,
                    null,
                    null,
                    channels,
                    Map.of("phone", wait[0], "email", wait[1], "chat", wait[2]));
            assertThat(routed(router, input).chosen())
                    .isEqualTo(channels.get(expected).slug());
        }
    }

    private static Channel live(String slug, double cost, double handle) {
        return new Channel(slug, slug, true, cost, 0, handle, 6, 10_000, Desk.BOTH);
    }

    @Test
    void aWishThatCanBeMetWinsHoweverLongTheWait() {
        RoutingDecision.Routed decision = routed(contact(ContactClass.SIMPLE, "email", Map.of("email", 600.0)));

        assertThat(decision.chosen()).isEqualTo("email");
        assertThat(decision.runnerUp()).isEqualTo("portal");
        assertThat(keys(decision)).containsExactly("wish", "wait");
        assertThat(decision.flip()).isEqualTo(RoutingReason.of("flip.wish", "E-mail", "Portal answer"));
    }

    @Test
    void aWishThatCannotBeMetIsAnsweredWithTheReason() {
        RoutingInput off = new RoutingInput(
                ContactClass.UPSET, Language.ENGLISH, "chat", null, List.of(PHONE, off(CHAT)), Map.of());
        RoutingInput mute = new RoutingInput(
                ContactClass.UPSET,
                Language.CHINESE,
                "chat",
                null,
                List.of(PHONE, EMAIL, speaking(CHAT, Language.ENGLISH)),
                Map.of());
        RoutingInput full = new RoutingInput(
                ContactClass.UPSET, Language.ENGLISH, "chat", null, ALL, Map.of(), Map.of("chat", 600));
        RoutingInput gone = new RoutingInput(ContactClass.UPSET, Language.ENGLISH, "fax", null, ALL, Map.of());

        assertThat(routed(off).reasons().getFirst()).isEqualTo(RoutingReason.of("wish.off", "Chat"));
        assertThat(routed(mute).reasons().getFirst()).isEqualTo(RoutingReason.of("wish.language", "Chat"));
        assertThat(routed(full).reasons().getFirst()).isEqualTo(RoutingReason.of("wish.full", "Chat"));
        assertThat(routed(gone).reasons().getFirst()).isEqualTo(RoutingReason.of("wish.gone", "fax"));
        assertThat(List.of(
                        routed(off).chosen(),
                        routed(mute).chosen(),
                        routed(full).chosen(),
                        routed(gone).chosen()))
                .containsOnly("phone");
    }

    @Test
    void usedUpCapacityOverflowsAndWhenNothingIsLeftTheShortestWaitTakesIt() {
        RoutingInput phoneFull =
                new RoutingInput(ContactClass.UPSET, Language.ENGLISH, null, null, ALL, Map.of(), Map.of("phone", 300));
        RoutingInput allFull = new RoutingInput(
                ContactClass.UPSET,
                Language.ENGLISH,
                null,
                null,
                ALL,
                Map.of(),
                Map.of("phone", 300, "chat", 600, "email", 351, "portal", 180));

        assertThat(routed(phoneFull).chosen()).isEqualTo("chat");
        assertThat(routed(phoneFull).reasons()).contains(RoutingReason.of("full", "Phone", 300));
        assertThat(routed(allFull).chosen()).isEqualTo("portal");
        assertThat(keys(routed(allFull))).contains("allfull");
    }

    @Test
    void aChannelThatDoesNotServeTheLanguageIsNotAnOption() {
        RoutingInput input = new RoutingInput(
                ContactClass.UPSET,
                Language.CHINESE,
                null,
                null,
                List.of(speaking(PHONE, Language.ENGLISH), CHAT),
                Map.of());

        RoutingDecision.Routed decision = routed(input);

        assertThat(decision.chosen()).isEqualTo("chat");
        assertThat(decision.options()).hasSize(1);
        assertThat(decision.runnerUp()).isNull();
        assertThat(decision.flip()).isNull();
        assertThat(keys(decision)).containsExactly("alone", "wait");
    }

    @Test
    void withNoOpenChannelTheContactIsHeldAndSaysWhy() {
        assertThat(held(List.of())).isEqualTo("held.none");
        assertThat(held(List.of(off(PHONE), off(CHAT)))).isEqualTo("held.off");
        assertThat(held(List.of(off(PHONE), speaking(CHAT, Language.CHINESE)))).isEqualTo("held.language");
    }

    private static String held(List<Channel> channels) {
        RoutingDecision decision = new RuleRouter()
                .decide(new RoutingInput(ContactClass.UPSET, Language.ENGLISH, null, null, channels, Map.of()));
        assertThat(decision).isInstanceOf(RoutingDecision.Held.class);
        return decision.reasons().getFirst().key();
    }

    @Test
    void aContactOfUnknownClassStaysWhereItCameIn() {
        RoutingInput input = new RoutingInput(ContactClass.UNKNOWN, Language.ENGLISH, null, "email", ALL, Map.of());

        assertThat(routed(input).chosen()).isEqualTo("email");
        assertThat(keys(routed(input))).containsExactly("class.unknown", "stays", "wait");
    }

    @Test
    void aContactWithoutWordsHasNoLanguageToServe() {
        Contact wordless = new Contact("1", "email", null, null, Instant.EPOCH, "", List.of());
        Analysis read = new Analysis(Language.OTHER, new SentimentOutcome.NoText(), 0, Basis.WORDS, null);

        RoutingInput input = RoutingInput.of(wordless, read, null, ALL, Map.of(), Map.of());

        assertThat(input.contactClass()).isEqualTo(ContactClass.UNKNOWN);
        assertThat(input.language()).isNull();
        assertThat(routed(input).chosen()).isEqualTo("email");
    }

    @Test
    void equalChannelsAreSettledByTheAdministratorsOrder() {
        Channel second = new Channel("phone-b", "Phone B", true, 50, 5, 15, 10, 300, Desk.BOTH);
        RoutingInput one =
                new RoutingInput(ContactClass.UPSET, Language.ENGLISH, null, null, List.of(PHONE, second), Map.of());
        RoutingInput other =
                new RoutingInput(ContactClass.UPSET, Language.ENGLISH, null, null, List.of(second, PHONE), Map.of());

        assertThat(routed(one).chosen()).isEqualTo("phone");
        assertThat(routed(other).chosen()).isEqualTo("phone-b");
    }

    @Test
    void theOptionsAnAgentSeesCarryWaitAndCost() {
        RoutingDecision.Routed decision = routed(contact(ContactClass.UPSET, null, Map.of("phone", 6.0)));

        ChannelOption phone = decision.options().getFirst();
        assertThat(phone.waitMinutes()).isEqualTo(6);
        assertThat(phone.cost()).isEqualTo(50);
        // By hand: C = 66 / 4 = 16.5; attention = 50 / 66.5; speed = 10 / 15.
        assertThat(phone.fit()).isEqualTo(0.7 * 50 / 66.5 + 0.3 * 10 / 15, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(PORTAL.agents()).isZero();
    }
}
