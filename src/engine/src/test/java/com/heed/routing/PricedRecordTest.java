package com.heed.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PricedRecordTest {

    private static final int ROUNDS = 4000;

    /** A row as it was stored before there was a second format. */
    private static final String STORED =
            "{\"format\":1,\"input\":{\"class\":\"upset\",\"language\":\"zh\",\"wish\":null,\"arrivedOn\":\"portal\","
                    + "\"channels\":[{\"slug\":\"phone\",\"name\":\"Phone\",\"on\":true,\"costPerContact\":50.0,"
                    + "\"responseMinutes\":5.0,\"handleMinutes\":15.0,\"agents\":10,\"capacityPerDay\":300,\"languages\":[\"en\","
                    + "\"zh\"]},{\"slug\":\"chat\",\"name\":\"Chat\",\"on\":true,\"costPerContact\":5.0,\"responseMinutes\":1.0,"
                    + "\"handleMinutes\":8.0,\"agents\":12,\"capacityPerDay\":600,\"languages\":[\"en\",\"zh\"]}],"
                    + "\"waitMinutes\":{\"chat\":0.001,\"phone\":0.30000000000000004},\"takenToday\":{\"phone\":12}},"
                    + "\"rules\":{\"guardMinutes\":2.5,\"preference\":{\"upset\":[\"phone\"]}},\"decision\":{\"chosen\":\"phone\","
                    + "\"runnerUp\":\"chat\",\"flip\":{\"key\":\"flip.wait.up\",\"args\":[\"Phone\",7.500000000000001,\"Chat\"]},"
                    + "\"policy\":\"rules\",\"options\":[{\"slug\":\"phone\",\"name\":\"Phone\",\"waitMinutes\":0.30000000000000004,"
                    + "\"cost\":50.0,\"fit\":0.6516129032258063},{\"slug\":\"chat\",\"name\":\"Chat\",\"waitMinutes\":0.001,"
                    + "\"cost\":5.0,\"fit\":0.3804195804195804}],\"reasons\":[{\"key\":\"class.upset\",\"args\":[]},{\"key\":\"rule\","
                    + "\"args\":[\"Phone\"]},{\"key\":\"wait\",\"args\":[\"Phone\",0.30000000000000004]}]}}";

    private static final double STAYS = Double.POSITIVE_INFINITY;

    private static PricedInput input(PlanTrust plan, double mailWait) {
        return input(plan, null, 3, mailWait);
    }

    private static PricedInput input(PlanTrust plan, @Nullable String wish, double urgency, double mailWait) {
        RoutingInput contact = new RoutingInput(
                ContactClass.COMPLEX,
                Language.ENGLISH,
                wish,
                "email",
                List.of(Desk.PHONE, Desk.EMAIL, Desk.CHAT),
                Map.of("phone", 0.0, "email", mailWait, "chat", 2.0));
        return new PricedInput(
                contact,
                List.of(
                        new ChannelOutlook("phone", true, 50, 0.95, 6, 3, 2, 0, STAYS),
                        new ChannelOutlook("email", false, 10, 0.75, 5, 1, 0.15, mailWait, STAYS),
                        new ChannelOutlook("chat", true, 5, 0.55, 5, 2, 1, 2, 4)),
                urgency,
                60,
                80,
                3,
                plan,
                true);
    }

    private static final PricedRecord RECORD = PricedRecord.of(RoutingRules.DEFAULT, input(PlanTrust.FRESH, 20));

    @Test
    void theRecordStandsOnItsOwnWithEveryTermOfEveryChannel() {
        String json = RECORD.toJson();

        assertThat(json)
                .startsWith("{\"format\":2,\"input\":{\"contact\":{\"class\":\"complex\",\"language\":\"en\"")
                .contains("\"patienceMinutes\":null", "\"patienceMinutes\":4.0", "\"plan\":\"fresh\"")
                .contains("\"policy\":\"prices\",\"chosen\":\"email\",\"runnerUp\":\"phone\"")
                .contains("\"flip\":{\"input\":\"settles\",\"slug\":\"email\",\"from\":0.75,")
                .contains("{\"slug\":\"email\",\"standing\":\"open\",\"contact\":10.0,\"failure\":15.0,\"agents\":5.0,"
                        + "\"waiting\":9.0,\"leaving\":0.0}");
        assertThat(RoutingRecord.ofJson(json)).isEqualTo(RECORD);
        assertThat(RoutingRecord.ofJson(json).replays()).isTrue();
    }

    @Test
    void aRecordComesBackFromJsonAndReplaysToTheSameBits() {
        RandomPrices random = new RandomPrices(21);
        int byPrices = 0;
        int byRules = 0;
        for (int round = 0; round < ROUNDS; round++) {
            PricedRecord record = PricedRecord.of(random.rules(), random.nextOfAnyTrust());
            RoutingRecord read = RoutingRecord.ofJson(record.toJson());
            assertThat(read).isEqualTo(record);
            assertThat(read.replays()).isTrue();
            assertThat(((PricedRecord) read).replay()).isEqualTo(record.decision());
            assertThat(read.toJson()).isEqualTo(record.toJson());
            switch (record.decision()) {
                case PriceDecision.Priced ignored -> byPrices++;
                case PriceDecision.ByRules ignored -> byRules++;
            }
        }
        assertThat(byPrices).isGreaterThan(ROUNDS / 4);
        assertThat(byRules).isGreaterThan(ROUNDS / 4);
    }

    @Test
    void aRecordThatWasTamperedWithDoesNotReplay() {
        String json = RECORD.toJson();
        for (String changed : List.of(
                json.replace("\"minutePrice\":1.0", "\"minutePrice\":40.0"),
                json.replace("\"failure\":15.0", "\"failure\":15.000000000000002"),
                json.replace("\"plan\":\"fresh\"", "\"plan\":\"stale\""))) {
            assertThat(changed).isNotEqualTo(json);
            assertThat(RoutingRecord.ofJson(changed).replays()).isFalse();
        }
    }

    @Test
    void aRowOfTheFirstFormatStillReadsAndReplays() {
        RoutingRecord stored = RoutingRecord.ofJson(STORED);

        assertThat(stored).isInstanceOf(DecisionRecord.class);
        assertThat(stored.replays()).isTrue();
        assertThat(stored.toJson()).isEqualTo(STORED);
        assertThat(stored.policy()).isEqualTo("rules");
        assertThat(stored.chosen()).isEqualTo("phone");
        assertThat(stored.runnerUp()).isEqualTo("chat");
        assertThat(stored.flip()).isEqualTo(RoutingReason.of("flip.wait.up", "Phone", 7.500000000000001, "Chat"));
    }

    @Test
    void aRecordThatCannotBeReadSaysWhy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoutingRecord.ofJson("{"))
                .withMessageContaining("not a decision record");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoutingRecord.ofJson("{\"format\":3}"))
                .withMessage(
                        "decision record of format 3; this version reads formats 1 and 2, use the version that wrote it");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RoutingRecord.ofJson(RECORD.toJson().replace("\"plan\":\"fresh\"", "\"plan\":\"old\"")))
                .withMessage("field 'plan' is 'old'; must be one of [fresh, none, stale, failed]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RoutingRecord.ofJson(RECORD.toJson().replace("\"urgency\":3.0", "\"urgency\":\"high\"")))
                .withMessage("field 'urgency' is \"high\"; must be a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionRecord.ofJson(RECORD.toJson()))
                .withMessageContaining("format 2");
    }

    @Test
    void everyRecordTellsWhatAnAgentSees() {
        RandomPrices random = new RandomPrices(22);
        for (int round = 0; round < ROUNDS; round++) {
            PricedRecord record = PricedRecord.of(random.rules(), random.nextOfAnyTrust());
            List<String> options =
                    record.options().stream().map(ChannelOption::slug).toList();
            assertThat(record.chosen()).isEqualTo(options.isEmpty() ? null : options.getFirst());
            assertThat(record.runnerUp()).isEqualTo(options.size() < 2 ? null : options.get(1));
            assertThat(record.reasons()).isNotEmpty();
            if (record.decision() instanceof PriceDecision.ByRules ruled) {
                DecisionRecord rules = DecisionRecord.of(record.rules(), record.contact());
                assertThat(record.policy()).isEqualTo("rules");
                assertThat(ruled.decision()).isEqualTo(rules.decision());
                assertThat(record.options()).isEqualTo(rules.options());
                assertThat(record.flip()).isEqualTo(rules.flip());
            } else {
                assertThat(record.policy()).isEqualTo("prices");
            }
        }
    }

    /** Mail 10 + 15 + 5 + 9 beside phone 50 + 3 + 18 + 0: 32 less, of which the contact is 40; it waits 20 minutes longer. */
    @Test
    void aPricedDecisionSaysWhatItSavesAndByWhat() {
        assertThat(RECORD.reasons())
                .containsExactly(
                        RoutingReason.of("price.least", "E-mail", "Phone", 32.0),
                        RoutingReason.of("price.by.contact", "E-mail", "Phone", 40.0),
                        RoutingReason.of("price.wait.more", "E-mail", "Phone", 20.0),
                        RoutingReason.of("stays", "E-mail"),
                        RoutingReason.of("wait", "E-mail", 20.0));
        RoutingReason flip = RECORD.flip();
        assertThat(flip).isNotNull();
        if (flip != null) {
            assertThat(flip.key()).isEqualTo("flip.settles.down");
            assertThat(flip.args().get(0)).isEqualTo("E-mail");
            assertThat((Double) flip.args().get(1)).isCloseTo(0.75 - 32 / 60.0, within(1e-9));
            assertThat(flip.args().get(2)).isEqualTo("Phone");
            assertThat(flip.unit(0)).isEqualTo(RoutingReason.Unit.TEXT);
            assertThat(flip.unit(1)).isEqualTo(RoutingReason.Unit.SHARE);
        }
    }

    @Test
    void whereTheRulesDecidedTheFirstReasonSaysWhyPricesDidNot() {
        Map<PlanTrust, String> whys = Map.of(
                PlanTrust.NONE, "rules.plan.none",
                PlanTrust.STALE, "rules.plan.stale",
                PlanTrust.FAILED, "rules.plan.failed");
        whys.forEach((trust, key) -> {
            PricedRecord record = PricedRecord.of(RoutingRules.DEFAULT, input(trust, 5));
            assertThat(record.reasons().getFirst()).isEqualTo(RoutingReason.of(key));
            assertThat(record.reasons().subList(1, record.reasons().size()))
                    .isEqualTo(DecisionRecord.of(RoutingRules.DEFAULT, record.contact())
                            .reasons());
        });
    }

    @Test
    void aWishThatWasMetSaysWhatWouldBeChosenWithoutIt() {
        PricedRecord record = PricedRecord.of(RoutingRules.DEFAULT, input(PlanTrust.FRESH, "chat", 1, 20));

        assertThat(record.chosen()).isEqualTo("chat");
        assertThat(record.reasons().getFirst()).isEqualTo(RoutingReason.of("wish", "Chat"));
        assertThat(record.flip()).isEqualTo(RoutingReason.of("flip.wish", "Chat", "E-mail"));
    }
}
