package com.heed.jira.recommend;

import com.heed.action.ActionValues;
import com.heed.action.KnownAction;
import com.heed.jira.store.ActionValueLog;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.store.RecommendationEvents.Act;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the actions of a project's catalogue are worth, and how often agents who were shown one took it. */
@Component
public class ActionReport {
    private static final Duration LOOKED_AT = Duration.ofDays(30);

    private final ActionValueLog values;
    private final Catalogues catalogues;
    private final RecommendationEvents events;
    private final Clock clock = Clock.systemUTC();

    public ActionReport(ActionValueLog values, Catalogues catalogues, RecommendationEvents events) {
        this.values = values;
        this.catalogues = catalogues;
        this.events = events;
    }

    /**
     * The report.
     *
     * @param learned  when; null before anything was
     * @param contacts stretches of contacts that were looked at
     * @param young    of those, too young to have an outcome
     */
    public record Report(@Nullable Instant learned, int contacts, int young, List<Action> actions) {
        public Report {
            actions = List.copyOf(actions);
        }
    }

    /**
     * An action of the catalogue.
     *
     * @param known   by group of similar contacts, all contacts first
     * @param shown   times it was shown in the last 30 days, each recommendation once
     * @param applied times it was applied in the last 30 days
     */
    public record Action(String id, String name, List<KnownAction> known, int shown, int applied) {
        public Action {
            known = List.copyOf(known);
        }
    }

    public Report of(long projectId) {
        Instant now = clock.instant();
        Map<String, Map<Act, Set<String>>> done = new HashMap<>();
        for (RecommendationEvents.Done each : events.ofProject(projectId, now.minus(LOOKED_AT), now.plusMillis(1))) {
            done.computeIfAbsent(each.item(), item -> new HashMap<>())
                    .computeIfAbsent(each.act(), act -> new HashSet<>())
                    .add(each.id().toString());
        }
        ActionValueLog.@Nullable Stored stored = values.newest(projectId).orElse(null);
        ActionValues known = stored == null ? ActionValues.NONE : stored.values();
        List<Action> actions = new ArrayList<>();
        for (CatalogueItem item : catalogues.items(projectId).values()) {
            if (item.kind() == CatalogueItem.Kind.ACTION) {
                Map<Act, Set<String>> own = done.getOrDefault(item.id(), Map.of());
                actions.add(new Action(
                        item.id(),
                        item.text(),
                        known.all(item.id()),
                        own.getOrDefault(Act.SHOWN, Set.of()).size(),
                        own.getOrDefault(Act.APPLIED, Set.of()).size()));
            }
        }
        return new Report(stored == null ? null : stored.at(), known.contacts(), known.young(), actions);
    }
}
