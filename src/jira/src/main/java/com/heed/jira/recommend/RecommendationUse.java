package com.heed.jira.recommend;

import com.heed.jira.store.CatalogueEvent;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.store.RecommendationEvents.Act;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What became of the recommendations of a project, and how much what is in demand was preferred in what was shown. */
@Component
public class RecommendationUse {
    private final RecommendationEvents events;
    private final Catalogues catalogues;

    public RecommendationUse(RecommendationEvents events, Catalogues catalogues) {
        this.events = events;
        this.catalogues = catalogues;
    }

    /**
     * Recommendations by what was done with them; each counts once, however many saw it.
     *
     * @param shown           seen by somebody
     * @param items           different ones among those
     * @param shownPopularity mean share that an item that was shown has in all that customers had by import, in [0, 1]
     * @param hadPopularity   the same mean over what customers had: items in demand are preferred where this is less
     */
    public record Counts(
            int shown,
            int attached,
            int applied,
            int dismissed,
            int items,
            double shownPopularity,
            double hadPopularity) {}

    /** In [from, to). */
    public Counts of(long projectId, Instant from, Instant to) {
        Map<Act, Set<String>> done = new HashMap<>();
        Map<String, String> shown = new HashMap<>();
        for (RecommendationEvents.Done each : events.ofProject(projectId, from, to)) {
            String name = each.id().toString();
            done.computeIfAbsent(each.act(), act -> new HashSet<>()).add(name);
            if (each.act() == Act.SHOWN) {
                shown.put(name, each.item());
            }
        }
        Map<String, Double> shares = shares(projectId);
        return new Counts(
                shown.size(),
                done.getOrDefault(Act.ATTACHED, Set.of()).size(),
                done.getOrDefault(Act.APPLIED, Set.of()).size(),
                done.getOrDefault(Act.DISMISSED, Set.of()).size(),
                new HashSet<>(shown.values()).size(),
                shown.values().stream()
                        .mapToDouble(item -> shares.getOrDefault(item, 0.0))
                        .average()
                        .orElse(0),
                // An item occurs among what was had as often as its share says.
                shares.values().stream().mapToDouble(share -> share * share).sum());
    }

    private Map<String, Double> shares(long projectId) {
        Map<String, Double> shares = new HashMap<>();
        int all = 0;
        for (List<CatalogueEvent> had : catalogues.events(projectId).values()) {
            for (CatalogueEvent event : had) {
                shares.merge(event.item(), 1.0, Double::sum);
                all++;
            }
        }
        double total = all;
        shares.replaceAll((item, count) -> count / total);
        return shares;
    }
}
