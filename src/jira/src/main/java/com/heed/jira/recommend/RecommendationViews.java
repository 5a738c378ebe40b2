package com.heed.jira.recommend;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.access.Access;
import com.heed.jira.page.PictureAddress;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.ItemPictures;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.store.RecommendationEvents.Act;
import com.heed.jira.store.RecommendationId;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds which of the stored recommendations the person asking is to see. What has left the catalogue, what the person dismissed here and what was given is passed over, and the next takes its place. */
@Component
public class RecommendationViews {
    private final Recommendations recommendations;
    private final RecommendationEvents events;
    private final Offers offers;
    private final ItemPictures pictures;
    private final ActionsTaken taken;
    private final LeftOutCustomers leftOut;
    private final Access access;

    public RecommendationViews(
            Recommendations recommendations,
            RecommendationEvents events,
            Offers offers,
            ItemPictures pictures,
            ActionsTaken taken,
            LeftOutCustomers leftOut,
            Access access) {
        this.recommendations = recommendations;
        this.events = events;
        this.offers = offers;
        this.pictures = pictures;
        this.taken = taken;
        this.leftOut = leftOut;
        this.access = access;
    }

    /**
     * A recommendation somebody names.
     *
     * @param place among the stored ones, from 0
     * @param item  as the catalogue has it now
     */
    public record Named(Recommendations.Stored stored, int place, CatalogueItem item) {}

    /** What the person asking sees; empty before anything was prepared, and for a customer who is not to be learned from. */
    public Optional<RecommendationView> of(Issue issue) {
        ApplicationUser person = access.user();
        Optional<Recommendations.Stored> newest = person == null || leftOut.holdsReporterOf(issue)
                ? Optional.empty()
                : recommendations.newest(issue.getId()).filter(this::mayBeShown);
        if (person == null || newest.isEmpty()) {
            return Optional.empty();
        }
        Recommendations.Stored stored = newest.get();
        List<RecommendationEvents.Done> past = events.ofIssue(issue.getId());
        List<RecommendationEvents.Done> applied =
                past.stream().filter(done -> done.act() == Act.APPLIED).toList();
        Set<String> names = names(stored.recommended());
        applied.forEach(done -> names.add(done.item()));
        Map<String, CatalogueItem> now = offers.named(issue.getProjectId(), names);
        Set<String> gone = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        for (RecommendationEvents.Done done : past) {
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
        Map<String, Integer> shown = pictures.numbers(issue.getProjectId(), now.keySet());
        Predicate<CatalogueItem> allowed = allowed(issue);
        List<RecommendationView.Card> cards = new ArrayList<>();
        List<Recommended.Item> items = stored.recommended().items();
        for (int place = 0; place < items.size() && cards.size() < RecommendationView.MOST; place++) {
            Recommended.Item item = items.get(place);
            CatalogueItem offered = now.get(item.item());
            if (offered != null && !gone.contains(item.item()) && allowed.test(offered)) {
                cards.add(new RecommendationView.Card(
                        new RecommendationId(stored.id(), place).toString(),
                        offered.kind(),
                        offered.text(),
                        offered.price(),
                        offered.currency(),
                        offered.url(),
                        item.basis(),
                        because(item, now),
                        item.words(),
                        item.known(),
                        picture(issue, item.item(), shown.get(item.item())),
                        seen.contains(place)));
            }
        }
        return Optional.of(new RecommendationView(
                cards,
                applied.stream()
                        .map(done -> new RecommendationView.Applied(
                                done.id().toString(),
                                now.containsKey(done.item())
                                        ? now.get(done.item()).text()
                                        : done.item(),
                                done.at(),
                                done.author().equals(person.getKey())))
                        .toList()));
    }

    private static @Nullable String picture(Issue issue, String item, @Nullable Integer number) {
        return number == null
                ? null
                : PictureAddress.of(issue.getProjectObject().getKey(), item, number);
    }

    /** A node may have prepared them from the past of somebody who opted out a moment before. */
    private boolean mayBeShown(Recommendations.Stored stored) {
        return recommendations.colleagues(stored.id()).stream().noneMatch(leftOut::holds);
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
                because.add(new RecommendationView.Because(false, had.text(), on, each.whose()));
            } else {
                EventNames.topicOf(each.item())
                        .ifPresent(topic -> because.add(new RecommendationView.Because(true, topic, on, each.whose())));
            }
        }
        return because;
    }

    /** The recommendation of that name on that issue, if the person asking may see it. */
    public Optional<Named> named(Issue issue, String id) {
        if (access.user() == null || leftOut.holdsReporterOf(issue)) {
            return Optional.empty();
        }
        return RecommendationId.of(id)
                .flatMap(name -> recommendations
                        .numbered(name.recommendation())
                        .filter(stored -> stored.issueId() == issue.getId() && mayBeShown(stored))
                        .filter(stored ->
                                name.place() < stored.recommended().items().size())
                        .flatMap(stored -> offered(issue, stored, name.place())
                                .map(item -> new Named(stored, name.place(), item))));
    }

    private Optional<CatalogueItem> offered(Issue issue, Recommendations.Stored stored, int place) {
        String name = stored.recommended().items().get(place).item();
        return offers.named(issue.getProjectId(), List.of(name)).values().stream()
                .findFirst();
    }

    /** Whether the limits of the catalogue let an item be offered to the customer of an issue now. What was done for the customer is read when the first limit asks for it. */
    private Predicate<CatalogueItem> allowed(Issue issue) {
        ApplicationUser customer = issue.getReporter();
        AtomicReference<@Nullable ActionLimits> known = new AtomicReference<>();
        return item -> {
            if (item.bounds().equals(CatalogueItem.Bounds.NONE)) {
                return true;
            }
            if (customer == null) {
                return false;
            }
            ActionLimits limits = known.get();
            if (limits == null) {
                limits = taken.of(issue.getProjectId(), customer.getKey());
                known.set(limits);
            }
            return limits.allow(item);
        };
    }
}
