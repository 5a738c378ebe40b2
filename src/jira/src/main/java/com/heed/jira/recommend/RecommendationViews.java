package com.heed.jira.recommend;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.access.Access;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.store.Recommendations;
import com.heed.jira.store.Recommended;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds which of the stored recommendations the person asking is to see. What has left the catalogue, what the person dismissed here and what was given is passed over, and the next takes its place. */
@Component
public class RecommendationViews {
    private final Recommendations recommendations;
    private final RecommendationEvents events;
    private final Offers offers;
    private final LeftOutCustomers leftOut;
    private final Access access;

    public RecommendationViews(
            Recommendations recommendations,
            RecommendationEvents events,
            Offers offers,
            LeftOutCustomers leftOut,
            Access access) {
        this.recommendations = recommendations;
        this.events = events;
        this.offers = offers;
        this.leftOut = leftOut;
        this.access = access;
    }

    /** A recommendation somebody names. @param place among the stored ones, from 0 */
    public record Named(Recommendations.Stored stored, int place) {}

    /** What the person asking sees; empty before anything was prepared, and for a customer who is not to be learned from. */
    public Optional<RecommendationView> of(Issue issue) {
        ApplicationUser person = access.user();
        Optional<Recommendations.Stored> newest = person == null || leftOut.holdsReporterOf(issue)
                ? Optional.empty()
                : recommendations.newest(issue.getId());
        if (person == null || newest.isEmpty()) {
            return Optional.empty();
        }
        Recommendations.Stored stored = newest.get();
        Map<String, CatalogueItem> now = offers.named(issue.getProjectId(), names(stored.recommended()));
        Set<String> gone = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        for (RecommendationEvents.Done done : events.ofIssue(issue.getId())) {
            boolean own = done.author().equals(person.getKey());
            switch (done.act()) {
                case ATTACHED, APPLIED -> gone.add(done.item());
                case DISMISSED -> {
                    if (own) {
                        gone.add(done.item());
                    }
                }
                case RESTORED -> {
                    if (own) {
                        gone.remove(done.item());
                    }
                }
                case SHOWN -> {
                    if (own && done.recommendation() == stored.id()) {
                        seen.add(done.place());
                    }
                }
            }
        }
        List<RecommendationView.Card> cards = new ArrayList<>();
        List<Recommended.Item> items = stored.recommended().items();
        for (int place = 0; place < items.size() && cards.size() < RecommendationView.MOST; place++) {
            Recommended.Item item = items.get(place);
            CatalogueItem offered = now.get(item.item());
            if (offered != null && !gone.contains(item.item())) {
                cards.add(new RecommendationView.Card(
                        stored.id() + "-" + place,
                        offered.kind(),
                        offered.text(),
                        offered.price(),
                        offered.currency(),
                        offered.url(),
                        item.basis(),
                        because(item, now),
                        item.words(),
                        seen.contains(place)));
            }
        }
        return Optional.of(new RecommendationView(cards));
    }

    private static Set<String> names(Recommended recommended) {
        Set<String> names = new HashSet<>();
        for (Recommended.Item item : recommended.items()) {
            names.add(item.item());
            item.because().forEach(because -> names.add(because.item()));
        }
        return names;
    }

    private static List<RecommendationView.Because> because(Recommended.Item item, Map<String, CatalogueItem> now) {
        List<RecommendationView.Because> because = new ArrayList<>();
        for (Recommended.Because each : item.because()) {
            LocalDate on = LocalDate.ofInstant(Instant.ofEpochSecond(each.at()), ZoneId.systemDefault());
            CatalogueItem had = now.get(each.item());
            if (had != null) {
                because.add(new RecommendationView.Because(false, had.text(), on));
            } else {
                EventNames.topicOf(each.item())
                        .ifPresent(topic -> because.add(new RecommendationView.Because(true, topic, on)));
            }
        }
        return because;
    }

    /** The recommendation of that name on that issue, if the person asking may see it. */
    public Optional<Named> named(Issue issue, String id) {
        if (!id.matches("\\d{1,9}-\\d{1,2}") || access.user() == null || leftOut.holdsReporterOf(issue)) {
            return Optional.empty();
        }
        int line = id.indexOf('-');
        int place = Integer.parseInt(id.substring(line + 1));
        return recommendations
                .numbered(Integer.parseInt(id.substring(0, line)))
                .filter(stored -> stored.issueId() == issue.getId())
                .filter(stored -> place < stored.recommended().items().size())
                .filter(stored -> !offers.named(
                                issue.getProjectId(),
                                List.of(stored.recommended().items().get(place).item()))
                        .isEmpty())
                .map(stored -> new Named(stored, place));
    }
}
