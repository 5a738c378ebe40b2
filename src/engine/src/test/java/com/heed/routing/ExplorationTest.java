package com.heed.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.heed.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplorationTest {

    private static final Exploration ON = new Exploration(0.05, 0.1);

    /** Mail comes to 20 and chat to 20 and what it costs more. */
    private static PricedInput tie(double chatCosts, @Nullable String wish, Map<String, Integer> taken, long seed) {
        RoutingInput contact = new RoutingInput(
                ContactClass.SIMPLE,
                Language.ENGLISH,
                wish,
                null,
                List.of(Desk.EMAIL, Desk.CHAT, Desk.PHONE),
                Map.of(),
                taken);
        double stays = Double.POSITIVE_INFINITY;
        return new PricedInput(
                contact,
                List.of(
                        new ChannelOutlook("email", false, 20, 1, 5, 0, 0, 1, stays),
                        new ChannelOutlook("chat", true, 20 + chatCosts, 1, 5, 0, 0, 2, stays),
                        new ChannelOutlook("phone", true, 80, 1, 5, 0, 0, 0, stays)),
                1,
                60,
                0,
                3,
                PlanTrust.FRESH,
                true,
                seed);
    }

    private static PriceDecision.Priced decided(Exploration exploration, PricedInput input) {
        return (PriceDecision.Priced) new PriceRouter(new RuleRouter(), exploration).decide(input);
    }

    @Test
    void inANearTieTheRunnerUpIsDrawnAsOftenAsStatedAndTheProbabilityIsKept() {
        int decisions = 200_000;
        int drawn = 0;
        PriceRouter router = new PriceRouter(new RuleRouter(), ON);
        for (int issue = 0; issue < decisions; issue++) {
            PricedInput input = tie(2, null, Map.of(), Exploration.seed(issue, 0));
            drawn += "chat".equals(router.choose(input)) ? 1 : 0;
        }
        // Standard deviation of a binomial count; four of them miss once in 16,000 seeds.
        assertThat(Math.abs(drawn - 0.05 * decisions)).isLessThan(4 * Math.sqrt(decisions * 0.05 * 0.95));

        for (long seed = 0; seed < 200; seed++) {
            PriceDecision.Priced decision = decided(ON, tie(2, null, Map.of(), seed));
            assertThat(decision.offers().getFirst().slug()).isEqualTo("email");
            assertThat(decision.drawn()).isEqualTo(decision.chosen().equals("chat"));
            assertThat(decision.propensity()).isEqualTo(decision.drawn() ? 0.05 : 0.95);
            assertThat(decision.runnerUp()).isEqualTo(decision.drawn() ? "email" : "chat");
        }
    }

    @Test
    void nothingIsDrawnUnlessItIsSwitchedOnTheTwoAreNearAndBothAreOpen() {
        for (long seed = 0; seed < 500; seed++) {
            for (PriceDecision.Priced decision : List.of(
                    decided(Exploration.OFF, tie(0, null, Map.of(), seed)),
                    decided(ON, tie(2.000001, null, Map.of(), seed)),
                    decided(ON, tie(0, "email", Map.of(), seed)),
                    decided(ON, tie(0, null, Map.of("chat", 600), seed)),
                    decided(ON, tie(0, null, Map.of("email", 350, "chat", 600, "phone", 300), seed)))) {
                assertThat(decision.chosen()).isEqualTo("email");
                assertThat(decision.propensity()).isEqualTo(1);
            }
        }
    }

    @Test
    void choosingIsDecidingAndEveryRecordReplays() {
        RandomPrices random = new RandomPrices(41);
        Exploration wide = new Exploration(0.05, 0.2);
        int drawn = 0;
        for (int round = 0; round < 4000; round++) {
            RoutingRules rules = random.rules();
            PricedInput input = random.nextOfAnyTrust();
            PricedRecord record = kept(rules, wide, input.withSeed(Exploration.seed(round, 0)));
            boolean tie = record.propensity() < 1;
            // Where chance decides, another version of the same decision draws the other channel.
            for (int version = 1; tie && record.propensity() > 0.5; version++) {
                record = kept(rules, wide, input.withSeed(Exploration.seed(round, version)));
            }
            if (tie) {
                drawn++;
                assertThat(record.options().getFirst().slug()).isEqualTo(record.chosen());
                assertThat(record.reasons()).anyMatch(reason -> reason.key().equals("price.drawn"));
                assertThat(record.flip()).isNull();
            }
        }
        assertThat(drawn).isGreaterThan(40);
    }

    private static PricedRecord kept(RoutingRules rules, Exploration exploration, PricedInput input) {
        PricedRecord record = PricedRecord.of(rules, exploration, input);
        RoutingRecord read = RoutingRecord.ofJson(record.toJson());
        assertThat(read).isEqualTo(record);
        assertThat(read.replays()).isTrue();
        assertThat(new PriceRouter(new RuleRouter(rules), exploration).choose(input))
                .isEqualTo(record.chosen());
        return record;
    }

    @Test
    void aRecordFromBeforeThereWasExplorationReadsAsOneWithoutIt() {
        PricedRecord record = PricedRecord.of(RoutingRules.DEFAULT, tie(0, null, Map.of(), 0));
        String json = record.toJson();
        String before = json.replace("\"exploration\":{\"share\":0.0,\"margin\":0.0},", "")
                .replace(",\"seed\":\"0\"", "")
                .replace(",\"propensity\":1.0", "");

        assertThat(before).doesNotContain("exploration", "seed", "propensity");
        assertThat(RoutingRecord.ofJson(before)).isEqualTo(record);
    }

    /** The first output of SplitMix64 for the seed 1234567, as published with the algorithm, is 6457827717110365317. */
    @Test
    void chanceIsThatOfSplitMix64() {
        assertThat(Exploration.uniform(1234567)).isEqualTo(((6457827717110365317L >>> 11) + 0.5) * 0x1p-53);
    }

    @Test
    void everyIssueAndEveryVersionHasASeedOfItsOwn() {
        Set<Long> seeds = new HashSet<>();
        for (long issue = 10_000; issue < 10_300; issue++) {
            for (long version = 0; version < 300; version++) {
                seeds.add(Exploration.seed(issue, version));
            }
        }
        assertThat(seeds).hasSize(90_000);
    }

    @Test
    void moreThanOneInTwentyOrAWideMarginIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Exploration(0.051, 0.1))
                .withMessage("exploration share 0.051 must be 0 to 0.05");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Exploration(0.05, 0.3))
                .withMessage("exploration margin 0.3 must be 0 to 0.2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Exploration(Double.NaN, 0));
    }
}
