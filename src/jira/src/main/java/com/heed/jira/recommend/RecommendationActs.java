package com.heed.jira.recommend;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.store.RecommendationEvents.Act;
import com.heed.jira.store.RecommendationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what agents do with recommendations. What is applied for a customer is applied in turn: whoever was overtaken since looking at the limits looks again, so that two who press at the same moment, on whichever nodes, do not pass a limit together. */
@Component
public class RecommendationActs {
    /** Each time somebody is overtaken another one gets through: so many at one moment for one customer are none that press a button. */
    private static final int MOST_TRIES = 100;

    private final RecommendationViews views;
    private final RecommendationEvents events;
    private final ActionsTaken taken;
    private final LeftOutCustomers leftOut;

    public RecommendationActs(
            RecommendationViews views, RecommendationEvents events, ActionsTaken taken, LeftOutCustomers leftOut) {
        this.views = views;
        this.events = events;
        this.taken = taken;
        this.leftOut = leftOut;
    }

    /** What came of it. */
    public sealed interface Noted {
        /** It is written down. @param anew whether by this call */
        record Recorded(boolean anew) implements Noted {}

        /** The catalogue does not allow it for the customer now. */
        record AboveLimit(CatalogueItem item) implements Noted {}

        /** The person applied no such thing, or took it back before. */
        record NothingToWithdraw() implements Noted {}

        /** The issue has no such recommendation for the person. */
        record Unknown() implements Noted {}
    }

    /** Something was done. @param once of two events of a person about a recommendation with the same mark, the first is kept */
    public Noted note(Issue issue, String id, Act act, ApplicationUser person, String once) {
        return views.named(issue, id)
                .map(named -> note(issue, named, act, person, once))
                .orElseGet(Noted.Unknown::new);
    }

    private Noted note(Issue issue, RecommendationViews.Named named, Act act, ApplicationUser person, String once) {
        ApplicationUser customer = issue.getReporter();
        if (!act.gives()) {
            return new Noted.Recorded(
                    events.add(named.stored(), named.place(), act, named.item(), key(customer), person.getKey(), once));
        }
        if (events.isThere(named.stored(), named.place(), act, person.getKey(), once)) {
            return new Noted.Recorded(false);
        }
        if (customer == null) {
            return named.item().bounds().equals(CatalogueItem.Bounds.NONE)
                    ? new Noted.Recorded(
                            events.add(named.stored(), named.place(), act, named.item(), null, person.getKey(), once))
                    : new Noted.AboveLimit(named.item());
        }
        return given(named, act, customer.getKey(), person.getKey(), once);
    }

    private static @Nullable String key(@Nullable ApplicationUser customer) {
        return customer == null ? null : customer.getKey();
    }

    private Noted given(RecommendationViews.Named named, Act act, String customer, String author, String once) {
        long project = named.stored().projectId();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            RecommendationEvents.OfCustomer read = events.ofCustomer(project, customer);
            if (!taken.with(read, project, customer).allow(named.item())) {
                return new Noted.AboveLimit(named.item());
            }
            if (act != Act.APPLIED) {
                return new Noted.Recorded(
                        events.add(named.stored(), named.place(), act, named.item(), customer, author, once));
            }
            switch (events.apply(named.stored(), named.place(), named.item(), customer, author, once, read.turns())) {
                case RECORDED -> {
                    return new Noted.Recorded(true);
                }
                case THERE -> {
                    return new Noted.Recorded(false);
                }
                case OVERTAKEN -> {}
            }
        }
        throw new IllegalStateException("actions for one customer were applied " + MOST_TRIES
                + " times while this one waited for its turn; nothing was noted, try again");
    }

    /** Takes back that the person applied something, also where it has left the catalogue since. @param once as with {@link #note} */
    public Noted withdraw(Issue issue, String id, ApplicationUser person, String once) {
        if (leftOut.holdsReporterOf(issue)) {
            return new Noted.Unknown();
        }
        return RecommendationId.of(id)
                .map(named -> switch (events.withdraw(issue.getId(), named, person.getKey(), once)) {
                    case RECORDED -> new Noted.Recorded(true);
                    case THERE -> new Noted.Recorded(false);
                    case NOTHING -> new Noted.NothingToWithdraw();
                })
                .orElseGet(Noted.Unknown::new);
    }
}
