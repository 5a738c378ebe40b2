package com.heed.jira.reply;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.access.Access;
import com.heed.jira.canned.ApprovedAnswers;
import com.heed.jira.canned.CannedAnswers;
import com.heed.jira.store.Articles;
import com.heed.jira.store.ReplyEvent;
import com.heed.jira.store.ReplyEvents;
import com.heed.jira.store.SameReports;
import com.heed.jira.store.StoredReplies;
import com.heed.jira.store.StoredReply;
import com.heed.jira.store.Suggestions;
import com.heed.reply.CannedResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds which of the stored replies the person asking is to see. A reply whose words stand in an issue this person may not browse is passed over without a trace, and the next one takes its place; so is
 * what the person dismissed on this issue, and what an administrator declined since it was prepared.
 */
@Component
public class ReplyViews {
    private final Suggestions suggestions;
    private final ReplyEvents events;
    private final Access access;
    private final CannedAnswers canned;
    private final Articles articles;
    private final LateSlots late;
    private final SameReports same;
    private final ApprovedAnswers approved;

    public ReplyViews(
            Suggestions suggestions,
            ReplyEvents events,
            Access access,
            CannedAnswers canned,
            Articles articles,
            LateSlots late,
            SameReports same,
            ApprovedAnswers approved) {
        this.suggestions = suggestions;
        this.events = events;
        this.access = access;
        this.canned = canned;
        this.articles = articles;
        this.late = late;
        this.same = same;
        this.approved = approved;
    }

    /** A reply somebody names. @param place among the stored ones, from 0 */
    public record Named(StoredReplies replies, int place) {}

    /** What the person asking sees; empty before anything was prepared. */
    public Optional<ReplyView> of(Issue issue) {
        Optional<StoredReplies> newest = suggestions.newest(issue.getId());
        ApplicationUser person = access.user();
        if (newest.isEmpty() || person == null) {
            return Optional.empty();
        }
        StoredReplies stored = newest.get();
        Set<String> dismissed = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        for (ReplyEvent event : events.ofIssue(issue.getId())) {
            if (event.author().equals(person.getKey())) {
                switch (event.act()) {
                    case DISMISSED -> dismissed.add(event.answer());
                    case RESTORED -> dismissed.remove(event.answer());
                    case SHOWN -> {
                        if (event.suggestion() == stored.id()) {
                            seen.add(event.place());
                        }
                    }
                    case INSERTED, EDITED, COPIED, SENT -> {}
                }
            }
        }
        List<ReplyView.Card> cards = new ArrayList<>();
        List<StoredReply> replies = stored.prepared().replies();
        Supplier<Set<Long>> usable = usable(issue, person);
        Set<String> shown = shown(stored, replies);
        for (int place = 0; place < replies.size() && cards.size() < ReplyView.MOST; place++) {
            StoredReply reply = replies.get(place);
            List<ReplyView.Link> sources = visible(reply, issue, usable, shown);
            if (!sources.isEmpty() && !dismissed.contains(reply.answer())) {
                cards.add(new ReplyView.Card(
                        stored.id() + "-" + place, late.filled(reply, issue, person), sources, seen.contains(place)));
            }
        }
        return Optional.of(new ReplyView(
                stored.prepared().language(),
                stored.prepared().basis(),
                stored.prepared().learned(),
                cards,
                today(issue)));
    }

    private int today(Issue issue) {
        return (int) same.of(issue.getId()).stream()
                .filter(other -> access.issue(other)
                        .filter(found -> found.getProjectId().equals(issue.getProjectId()))
                        .isPresent())
                .count();
    }

    /** The reply of that name on that issue, if the person asking may see it. */
    public Optional<Named> named(Issue issue, String id) {
        if (!id.matches("\\d{1,9}-\\d{1,2}")) {
            return Optional.empty();
        }
        ApplicationUser person = access.user();
        if (person == null) {
            return Optional.empty();
        }
        int line = id.indexOf('-');
        int place = Integer.parseInt(id.substring(line + 1));
        return suggestions
                .numbered(Integer.parseInt(id.substring(0, line)))
                .filter(stored -> stored.issueId() == issue.getId())
                .filter(stored -> place < stored.prepared().replies().size())
                .filter(stored -> {
                    StoredReply reply = stored.prepared().replies().get(place);
                    return !visible(reply, issue, usable(issue, person), shown(stored, List.of(reply)))
                            .isEmpty();
                })
                .map(stored -> new Named(stored, place));
    }

    /** Numbers of the approved texts this person may use now, looked up when the first is asked about: one may have been taken back since, or be another agent's. */
    private Supplier<Set<Long>> usable(Issue issue, ApplicationUser person) {
        return new Supplier<>() {
            private @Nullable Set<Long> known;

            @Override
            public Set<Long> get() {
                Set<Long> ids = known;
                if (ids == null) {
                    ids = canned.library(person, issue.getProjectObject()).responses().stream()
                            .map(CannedResponse::id)
                            .collect(Collectors.toSet());
                    known = ids;
                }
                return ids;
            }
        };
    }

    /** Replies of past issues that nobody declined since, by the identity of their answer. */
    private Set<String> shown(StoredReplies stored, List<StoredReply> replies) {
        return approved.stillShown(
                stored.projectId(),
                replies.stream()
                        .filter(reply -> reply.sources().stream().anyMatch(ReplyViews::isPast))
                        .map(StoredReply::answer)
                        .collect(Collectors.toSet()),
                stored.at());
    }

    private static boolean isPast(StoredReply.Source source) {
        return source.kind().equals(StoredReply.Source.PAST);
    }

    private List<ReplyView.Link> visible(
            StoredReply reply, Issue issue, Supplier<Set<Long>> usable, Set<String> shown) {
        List<ReplyView.Link> links = new ArrayList<>();
        for (StoredReply.Source source : reply.sources()) {
            if (isPast(source) && !shown.contains(reply.answer())) {
                continue;
            }
            link(source, issue, usable).filter(link -> !links.contains(link)).ifPresent(links::add);
        }
        return links;
    }

    private Optional<ReplyView.Link> link(StoredReply.Source source, Issue of, Supplier<Set<Long>> usable) {
        return switch (source.kind()) {
            case StoredReply.Source.PAST ->
                source.id().matches("\\d{1,18}")
                        ? access.issue(Long.parseLong(source.id()))
                                .map(issue ->
                                        new ReplyView.Link(source.kind(), issue.getKey(), "/browse/" + issue.getKey()))
                        : Optional.empty();
            case StoredReply.Source.CANNED ->
                source.id().matches("\\d{1,18}") && usable.get().contains(Long.parseLong(source.id()))
                        ? Optional.of(new ReplyView.Link(source.kind(), source.title(), ""))
                        : Optional.empty();
            case StoredReply.Source.ARTICLE ->
                articles.current(of.getProjectId(), source.id())
                        .map(now -> new ReplyView.Link(source.kind(), source.title(), address(now.address())));
            default -> Optional.empty();
        };
    }

    /** A link only where a browser goes without running anything. */
    private static String address(String address) {
        return address.matches("(?i)https?://.*") || (address.startsWith("/") && !address.startsWith("//"))
                ? address
                : "";
    }
}
