package com.heed.jira.recommend;

import com.heed.jira.store.CatalogueEvent;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.RecommendationEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which actions a customer got, by agents who applied them and by imported events; of the latter a price is what the catalogue names now. */
@Component
class ActionsTaken {
    /** Items a query asks for at once. */
    private static final int AT_ONCE = 500;

    private final RecommendationEvents events;
    private final Catalogues catalogues;
    private final Clock clock = Clock.systemUTC();

    ActionsTaken(RecommendationEvents events, Catalogues catalogues) {
        this.events = events;
        this.catalogues = catalogues;
    }

    ActionLimits of(long projectId, String customer) {
        return with(events.ofCustomer(projectId, customer), projectId, customer);
    }

    /** As {@link #of}, with events that were read before. @param read of the customer */
    ActionLimits with(RecommendationEvents.OfCustomer read, long projectId, String customer) {
        List<ActionLimits.Taken> taken = new ArrayList<>();
        for (RecommendationEvents.Done done : read.done()) {
            if (done.act() == RecommendationEvents.Act.APPLIED) {
                taken.add(new ActionLimits.Taken(done.item(), done.at(), done.price(), done.currency()));
            }
        }
        List<CatalogueEvent> had = catalogues.events(projectId, customer);
        List<String> ids = had.stream().map(CatalogueEvent::item).distinct().toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            Map<String, CatalogueItem> items =
                    catalogues.items(projectId, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            for (CatalogueEvent event : had) {
                CatalogueItem item = items.get(event.item());
                if (item != null && item.kind() == CatalogueItem.Kind.ACTION) {
                    taken.add(new ActionLimits.Taken(
                            item.id(), Instant.ofEpochSecond(event.at()), item.price(), item.currency()));
                }
            }
        }
        return new ActionLimits(taken, clock.instant());
    }
}
