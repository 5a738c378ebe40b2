package com.heed.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@link PriceRouter} says for itself. Each key has its text under {@code heed.routing.reason.KEY}. Where two channels are compared, the first place is
 * the chosen one and the second the other.
 */
final class PriceReasons {

    /** Keys whose numbers are money. */
    private static final Set<String> MONEY = Set.of(
            "price.least",
            "price.by.contact",
            "price.by.failure",
            "price.by.agents",
            "price.by.waiting",
            "price.by.leaving",
            "price.cost.less",
            "price.cost.more",
            "flip.price.up",
            "flip.price.down");

    /** Keys whose numbers are probabilities; those of all others are minutes. */
    private static final Set<String> SHARE = Set.of("flip.settles.up", "flip.settles.down");

    private PriceReasons() {}

    /** What the decimal numbers of a reason are. */
    static RoutingReason.Unit unit(String key) {
        return MONEY.contains(key)
                ? RoutingReason.Unit.MONEY
                : SHARE.contains(key) ? RoutingReason.Unit.SHARE : RoutingReason.Unit.MINUTES;
    }

    /** Why prices could not decide, and what the rules say for themselves. */
    static List<RoutingReason> byRules(PriceDecision.ByRules decision) {
        List<RoutingReason> reasons = new ArrayList<>();
        switch (decision.why()) {
            case NO_PLAN -> reasons.add(RoutingReason.of("rules.plan.none"));
            case STALE_PLAN -> reasons.add(RoutingReason.of("rules.plan.stale"));
            case SOLVER_FAILED -> reasons.add(RoutingReason.of("rules.plan.failed"));
            case UNKNOWN_CLASS -> reasons.add(RoutingReason.of("rules.class"));
            case NO_CHANNEL -> {}
        }
        reasons.addAll(decision.decision().reasons());
        return reasons;
    }

    /** Why this channel: what was asked for, what it saves beside the runner-up and by what most, what stood in the way of cheaper ones. */
    static List<RoutingReason> chosen(PricedInput input, PriceDecision.Priced decision) {
        List<RoutingReason> reasons = new ArrayList<>();
        Offer best = decision.offers().getFirst();
        String name = name(input, best);
        String wish = input.contact().wish();
        boolean wished = best.standing() == Offer.Standing.WISHED;
        if (wished) {
            reasons.add(RoutingReason.of("wish", name));
        } else if (wish != null) {
            reasons.add(RuleReasons.refusedWish(input.contact(), wish));
        }
        if (decision.offers().size() == 1) {
            reasons.add(RoutingReason.of("alone", name));
        } else if (!wished) {
            Offer second = decision.offers().get(1);
            compared(input, best, second, reasons);
            decision.offers().stream()
                    .filter(offer -> offer.standing() != best.standing() && offer.total() <= best.total())
                    .forEach(offer -> reasons.add(obstacle(input, offer)));
        }
        if (best.standing() == Offer.Standing.FULL) {
            reasons.add(RoutingReason.of("price.allfull", name));
        }
        if (best.slug().equals(input.contact().arrivedOn())) {
            reasons.add(RoutingReason.of("stays", name));
        }
        reasons.add(RoutingReason.of("wait", name, wait(input, best)));
        return reasons;
    }

    private static void compared(PricedInput input, Offer best, Offer second, List<RoutingReason> reasons) {
        String name = name(input, best);
        String other = name(input, second);
        double lead = second.total() - best.total();
        if (lead == 0 && second.standing() == best.standing()) {
            reasons.add(RoutingReason.of("price.equal", name, other));
        }
        if (!(lead > 0 && lead < Double.POSITIVE_INFINITY)) {
            return;
        }
        reasons.add(RoutingReason.of("price.least", name, other, lead));
        Term most = Term.most(best, second);
        reasons.add(RoutingReason.of("price.by." + most.key(), name, other, most.of(second) - most.of(best)));
        double sooner = wait(input, second) - wait(input, best);
        if (sooner != 0) {
            reasons.add(RoutingReason.of(
                    sooner > 0 ? "price.wait.less" : "price.wait.more", name, other, Math.abs(sooner)));
        }
        double cheaper = second.contact() - best.contact();
        if (most != Term.CONTACT && cheaper != 0) {
            reasons.add(RoutingReason.of(
                    cheaper > 0 ? "price.cost.less" : "price.cost.more", name, other, Math.abs(cheaper)));
        }
    }

    /** What stands in the way of an offer that would be cheaper. */
    private static RoutingReason obstacle(PricedInput input, Offer offer) {
        return offer.standing() == Offer.Standing.BARRED
                ? RoutingReason.of("price.barred", name(input, offer), wait(input, offer), input.guardMinutes())
                : RoutingReason.of(
                        "full",
                        name(input, offer),
                        input.contact()
                                .channels()
                                .get(input.place(offer.slug()))
                                .capacityPerDay());
    }

    /** What would have to change for the runner-up to win. */
    static @Nullable RoutingReason flip(PricedInput input, PriceDecision.Priced decision) {
        if (decision.runnerUp() == null) {
            return null;
        }
        Offer best = decision.offers().getFirst();
        Offer second = decision.offers().get(1);
        PriceFlip flip = decision.flip();
        if (flip == null) {
            return best.standing() == Offer.Standing.WISHED
                            && second.slug().equals(new PriceRouter(new RuleRouter()).choose(input.withoutWish()))
                    ? RoutingReason.of("flip.wish", name(input, best), name(input, second))
                    : null;
        }
        String key = "flip." + flip.input().key() + (flip.to() > flip.from() ? ".up" : ".down");
        boolean ofChosen = flip.slug().equals(best.slug());
        return RoutingReason.of(
                key, name(input, ofChosen ? best : second), flip.to(), name(input, ofChosen ? second : best));
    }

    private static String name(PricedInput input, Offer offer) {
        return input.contact().channels().get(input.place(offer.slug())).name();
    }

    private static double wait(PricedInput input, Offer offer) {
        return input.outlooks().get(input.place(offer.slug())).waitMinutes();
    }

    /** The parts of an offer. */
    private enum Term {
        CONTACT("contact"),
        FAILURE("failure"),
        AGENTS("agents"),
        WAITING("waiting"),
        LEAVING("leaving");

        private final String key;

        Term(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        double of(Offer offer) {
            return switch (this) {
                case CONTACT -> offer.contact();
                case FAILURE -> offer.failure();
                case AGENTS -> offer.agents();
                case WAITING -> offer.waiting();
                case LEAVING -> offer.leaving();
            };
        }

        /** Where one offer leads another most; of equal leads the first. */
        static Term most(Offer best, Offer second) {
            Term most = CONTACT;
            for (Term term : values()) {
                if (term.of(second) - term.of(best) > most.of(second) - most.of(best)) {
                    most = term;
                }
            }
            return most;
        }
    }
}
