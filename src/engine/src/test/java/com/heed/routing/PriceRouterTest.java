package com.heed.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceRouterTest {

    private static final PriceRouter ROUTER = new PriceRouter(new RuleRouter());
    private static final Channel PHONE = channel("phone", 100);
    private static final Channel MAIL = channel("mail", 100);
    private static final Channel CHAT = channel("chat", 100);

    private static Channel channel(String slug, int capacity) {
        return new Channel(slug, slug, true, 5, 0, 4, 3, capacity, Desk.BOTH);
    }

    private static ChannelOutlook phone(double wait) {
        return new ChannelOutlook("phone", true, 50, 0.95, 6, 3, 2, wait, Double.POSITIVE_INFINITY);
    }

    private static ChannelOutlook mail(double wait) {
        return new ChannelOutlook("mail", false, 10, 0.75, 5, 1, 0.15, wait, Double.POSITIVE_INFINITY);
    }

    private static ChannelOutlook chat(double wait) {
        return new ChannelOutlook("chat", true, 5, 0.55, 5, 2, 1, wait, 4);
    }

    private static PricedInput input(double urgency, double guard, double lossCost, ChannelOutlook... outlooks) {
        return input(null, urgency, guard, lossCost, Map.of(), outlooks);
    }

    private static PricedInput input(
            @Nullable String wish,
            double urgency,
            double guard,
            double lossCost,
            Map<String, Integer> taken,
            ChannelOutlook... outlooks) {
        RoutingInput contact = new RoutingInput(
                ContactClass.COMPLEX,
                Language.ENGLISH,
                wish,
                null,
                List.of(PHONE, MAIL, CHAT),
                Map.of("phone", outlooks[0].waitMinutes(), "mail", outlooks[1].waitMinutes()),
                taken);
        return new PricedInput(contact, List.of(outlooks), urgency, 60, lossCost, guard, PlanTrust.FRESH, true);
    }

    private static PriceDecision.Priced priced(PricedInput input) {
        return (PriceDecision.Priced) ROUTER.decide(input);
    }

    /** By hand: phone 50 + 3 + 18 + 0, mail 10 + 15 + 5 + 0.15 * 3 * 20, chat 5 + 27 + 10 + 3 * 2 + 80 (1 - exp(-2 / 4)). */
    @Test
    void everyTermIsMoneyAndTheSmallestSumWins() {
        PriceDecision.Priced decision = priced(input(3, 3, 80, phone(0), mail(20), chat(2)));

        assertThat(decision.offers().stream().map(Offer::slug)).containsExactly("mail", "phone", "chat");
        assertThat(decision.offers().get(0).total()).isCloseTo(39, within(1e-9));
        assertThat(decision.offers().get(1).total()).isCloseTo(71, within(1e-9));
        assertThat(decision.offers().get(2).total()).isCloseTo(48 + 80 * (1 - Math.exp(-0.5)), within(1e-9));
        assertThat(decision.chosen()).isEqualTo("mail");
        assertThat(decision.runnerUp()).isEqualTo("phone");
    }

    /** Mail leads by 32. Its wait would have to rise by 32 / 0.45 min, three and a half times itself; its minute price by 6.4; its probability falls by 0.53. */
    @Test
    void theFlipPointIsTheSmallestChangeOfOneInput() {
        PricedInput input = input(3, 3, 80, phone(0), mail(20), chat(2));
        PriceFlip flip = priced(input).flip();

        assertThat(flip).isNotNull();
        if (flip != null) {
            assertThat(flip.input()).isEqualTo(PriceFlip.Input.SETTLES);
            assertThat(flip.slug()).isEqualTo("mail");
            assertThat(flip.to()).isCloseTo(0.75 - 32 / 60.0, within(1e-9));
        }
    }

    @Test
    void aLiveChannelAboveTheGuardIsBarredWhileThereIsAShorterQueue() {
        assertThat(priced(input(1, 3, 0, phone(0), mail(90), chat(4))).chosen()).isEqualTo("mail");
        // Cheapest by far, but over the guard.
        PriceDecision.Priced barred = priced(input(1, 3, 0, phone(2), mail(900), chat(3.5)));
        assertThat(barred.chosen()).isEqualTo("phone");
        assertThat(barred.offers().getLast().standing()).isEqualTo(Offer.Standing.BARRED);
        // All are over it, and chat is the shortest.
        assertThat(priced(input(1, 3, 0, phone(20), mail(900), chat(3.5))).chosen())
                .isEqualTo("chat");
        assertThat(priced(input(1, 1e9, 0, phone(2), mail(900), chat(3.5))).chosen())
                .isEqualTo("chat");
    }

    @Test
    void aWishWinsIfItHasRoomAndAFullChannelComesLast() {
        ChannelOutlook[] all = {phone(10), mail(20), chat(2)};
        assertThat(priced(input("phone", 1, 3, 0, Map.of(), all)).chosen()).isEqualTo("phone");
        PriceDecision.Priced full = priced(input("phone", 1, 3, 0, Map.of("phone", 100), all));
        assertThat(full.chosen()).isNotEqualTo("phone");
        assertThat(full.offers().getLast().standing()).isEqualTo(Offer.Standing.FULL);
    }

    @Test
    void withoutATrustedPlanOrAKnownClassTheRulesDecideAndNothingElse() {
        RandomPrices random = new RandomPrices(6);
        for (int round = 0; round < 1000; round++) {
            PricedInput input = random.next();
            for (PlanTrust trust : PlanTrust.values()) {
                PricedInput other = new PricedInput(
                        input.contact(), input.outlooks(), 1, 60, 0, 3, trust, trust != PlanTrust.FRESH);
                PriceDecision.ByRules decision = (PriceDecision.ByRules) ROUTER.decide(other);
                assertThat(decision.decision()).isEqualTo(new RuleRouter().decide(input.contact()));
                assertThat(decision.why())
                        .isEqualTo(
                                switch (trust) {
                                    case NONE -> PriceDecision.Why.NO_PLAN;
                                    case STALE -> PriceDecision.Why.STALE_PLAN;
                                    case FAILED -> PriceDecision.Why.SOLVER_FAILED;
                                    case FRESH -> PriceDecision.Why.UNKNOWN_CLASS;
                                });
            }
        }
    }

    @Test
    void decidingTwiceDecidesAlikeAndChoosingIsDeciding() {
        RandomPrices random = new RandomPrices(7);
        int held = 0;
        for (int round = 0; round < 4000; round++) {
            PricedInput input = random.next();
            PriceDecision decision = ROUTER.decide(input);
            assertThat(new PriceRouter(new RuleRouter()).decide(input)).isEqualTo(decision);
            String chosen = switch (decision) {
                case PriceDecision.Priced priced -> priced.chosen();
                case PriceDecision.ByRules byRules -> {
                    held++;
                    assertThat(byRules.why()).isEqualTo(PriceDecision.Why.NO_CHANNEL);
                    assertThat(byRules.decision()).isInstanceOf(RoutingDecision.Held.class);
                    yield null;
                }
            };
            assertThat(ROUTER.choose(input)).isEqualTo(chosen);
        }
        assertThat(held).isBetween(100, 2000);
    }

    @Test
    void atTheFlipPointTheRunnerUpWinsAndNextToItItDoesNot() {
        RandomPrices random = new RandomPrices(8);
        int flips = 0;
        for (int round = 0; round < 4000; round++) {
            PricedInput input = random.next();
            if (ROUTER.decide(input) instanceof PriceDecision.Priced decision && decision.flip() != null) {
                flips++;
                PriceFlip flip = decision.flip();
                double before = flip.to() > flip.from() ? Math.nextDown(flip.to()) : Math.nextUp(flip.to());
                assertThat(ROUTER.choose(changed(input, flip, flip.to()))).isEqualTo(decision.runnerUp());
                assertThat(ROUTER.choose(changed(input, flip, before))).isNotEqualTo(decision.runnerUp());
            }
        }
        assertThat(flips).isGreaterThan(500);
    }

    private static PricedInput changed(PricedInput input, PriceFlip flip, double value) {
        List<ChannelOutlook> outlooks = new ArrayList<>();
        for (ChannelOutlook o : input.outlooks()) {
            boolean here = o.slug().equals(flip.slug());
            outlooks.add(new ChannelOutlook(
                    o.slug(),
                    o.live(),
                    o.costPerContact(),
                    here && flip.input() == PriceFlip.Input.SETTLES ? value : o.settles(),
                    here && flip.input() == PriceFlip.Input.HANDLE_MINUTES ? value : o.handleMinutes(),
                    here && flip.input() == PriceFlip.Input.MINUTE_PRICE ? value : o.minutePrice(),
                    o.waitPrice(),
                    here && flip.input() == PriceFlip.Input.WAIT_MINUTES ? value : o.waitMinutes(),
                    o.patienceMinutes()));
        }
        return new PricedInput(
                input.contact(),
                outlooks,
                input.urgency(),
                input.failureCost(),
                input.lossCost(),
                input.guardMinutes(),
                input.plan(),
                input.classKnown());
    }

    @Test
    void wrongInputIsRefusedWithItsValue() {
        assertThatThrownBy(() -> phone(-1))
                .hasMessage("waitMinutes of channel 'phone' is -1.0; must be 0 or more and finite");
        assertThatThrownBy(() -> input(-1, 3, 0, phone(0), mail(0), chat(0))).hasMessageContaining("urgency -1.0");
        assertThatThrownBy(() -> input(1, 3, 0, phone(0), mail(0))).hasMessageContaining("2 outlooks for 3 channels");
        assertThatThrownBy(() -> input(1, 3, 0, phone(0), chat(0), mail(0)))
                .hasMessageContaining("outlook 2 is of channel 'chat'; must be of 'mail'");
    }
}
