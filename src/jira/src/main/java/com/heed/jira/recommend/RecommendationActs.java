package com.heed.jira.recommend;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.store.RecommendationEvents.Act;
import com.heed.jira.store.RecommendationId;
import org.springframework.stereotype.Component;

/** Writes down what agents do with recommendations. */
@Component
public class RecommendationActs {
    private final RecommendationViews views;
    private final RecommendationEvents events;
    private final LeftOutCustomers leftOut;

    public RecommendationActs(RecommendationViews views, RecommendationEvents events, LeftOutCustomers leftOut) {
        this.views = views;
        this.events = events;
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
        if (act.gives()
                && !named.allowed()
                && !events.isThere(named.stored(), named.place(), act, person.getKey(), once)) {
            return new Noted.AboveLimit(named.item());
        }
        ApplicationUser customer = issue.getReporter();
        return new Noted.Recorded(events.add(
                named.stored(),
                named.place(),
                act,
                named.item(),
                customer == null ? null : customer.getKey(),
                person.getKey(),
                once));
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
