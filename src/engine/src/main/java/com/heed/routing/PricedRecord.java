package com.heed.routing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision for which prices were asked, with everything it was made from: each channel's terms, the runner-up, what would change it, and, where the
 * rules decided in their place, why.
 *
 * @param input    state of the moment with the prices of the plan
 * @param rules    rules in force, for where prices cannot decide
 * @param decision what was decided
 */
public record PricedRecord(PricedInput input, RoutingRules rules, PriceDecision decision) implements RoutingRecord {

    static final int FORMAT = 2;

    public PricedRecord {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(decision, "decision");
    }

    /** Decides and keeps the record of it. */
    public static PricedRecord of(RoutingRules rules, PricedInput input) {
        return new PricedRecord(input, rules, new PriceRouter(new RuleRouter(rules)).decide(input));
    }

    /** Decides again from what is stored: equal to {@link #decision()}, bit for bit, unless the record was tampered with. */
    public PriceDecision replay() {
        return new PriceRouter(new RuleRouter(rules)).decide(input);
    }

    @Override
    public boolean replays() {
        return replay().equals(decision);
    }

    @Override
    public RoutingInput contact() {
        return input.contact();
    }

    @Override
    public String policy() {
        return switch (decision) {
            case PriceDecision.Priced ignored -> PriceRouter.POLICY;
            case PriceDecision.ByRules ignored -> RuleRouter.POLICY;
        };
    }

    @Override
    public @Nullable String chosen() {
        return switch (decision) {
            case PriceDecision.Priced priced -> priced.chosen();
            case PriceDecision.ByRules byRules -> ruled(byRules).chosen();
        };
    }

    @Override
    public @Nullable String runnerUp() {
        return switch (decision) {
            case PriceDecision.Priced priced -> priced.runnerUp();
            case PriceDecision.ByRules byRules -> ruled(byRules).runnerUp();
        };
    }

    @Override
    public List<ChannelOption> options() {
        return switch (decision) {
            case PriceDecision.Priced priced -> {
                RoutingInput contact = input.contact();
                ChannelFit fit = new ChannelFit(
                        contact.channels().stream().filter(contact::open).toList());
                yield priced.offers().stream().map(offer -> option(offer, fit)).toList();
            }
            case PriceDecision.ByRules byRules -> byRules.decision().options();
        };
    }

    private ChannelOption option(Offer offer, ChannelFit fit) {
        int place = input.place(offer.slug());
        Channel channel = input.contact().channels().get(place);
        ChannelOutlook outlook = input.outlooks().get(place);
        return new ChannelOption(
                offer.slug(),
                channel.name(),
                outlook.waitMinutes(),
                outlook.costPerContact(),
                fit.of(channel, input.contact().contactClass()));
    }

    @Override
    public List<RoutingReason> reasons() {
        return switch (decision) {
            case PriceDecision.Priced priced -> PriceReasons.chosen(input, priced);
            case PriceDecision.ByRules byRules -> PriceReasons.byRules(byRules);
        };
    }

    @Override
    public @Nullable RoutingReason flip() {
        return switch (decision) {
            case PriceDecision.Priced priced -> PriceReasons.flip(input, priced);
            case PriceDecision.ByRules byRules -> ruled(byRules).flip();
        };
    }

    private DecisionRecord ruled(PriceDecision.ByRules byRules) {
        return new DecisionRecord(input.contact(), rules, byRules.decision());
    }

    /** One line of JSON, format 2. Numbers keep every bit. */
    @Override
    public String toJson() {
        return PricedJson.write(this);
    }
}
