package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.ChangeGroup;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.IssueRow;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.sla.SlaClock;
import com.heed.sandbox.sla.SlaClocks;
import com.heed.sandbox.sla.SlaEvent;
import com.heed.sandbox.sla.SlaGoals;
import com.heed.sandbox.sla.SlaMetric;
import com.heed.sandbox.sla.SlaPast;
import com.heed.sandbox.transfer.ArchivedChange;
import com.heed.sandbox.transfer.ArchivedComment;
import com.heed.sandbox.transfer.ArchivedIssue;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The SLA clocks of stored issues, worked out from their history and comments. What happened to an issue is kept until it changes, so that a list of
 * hundreds reads them once. Safe for many threads.
 */
final class Clocks {
    private static final int KEPT_AT_MOST = 10_000;

    private record Past(Instant updated, List<SlaEvent> events) {}

    private final Desk desk;
    private final Map<Long, Past> pasts = new ConcurrentHashMap<>();

    Clocks(Desk desk) {
        this.desk = desk;
    }

    /** The latest cycle of each metric, first response before resolution. */
    List<SlaClock> latest(DeskIssue issue, Instant now) {
        List<SlaClock> all = all(issue, now);
        return List.of(SlaMetric.values()).stream()
                .flatMap(metric ->
                        all.stream()
                                .filter(clock -> clock.metric() == metric)
                                .reduce((earlier, later) -> later)
                                .stream())
                .toList();
    }

    /** Every cycle: first response, then resolutions from the first to the latest. */
    List<SlaClock> all(DeskIssue issue, Instant now) {
        return SlaClocks.of(issue.row().created(), past(issue).events(), SlaGoals.DEFAULT, now);
    }

    Optional<SlaClock> resolution(DeskIssue issue, Instant now) {
        return latest(issue, now).stream()
                .filter(clock -> clock.metric() == SlaMetric.RESOLUTION)
                .findFirst();
    }

    private Past past(DeskIssue issue) {
        Past known = pasts.get(issue.getId());
        if (known != null && known.updated().equals(issue.row().updated())) {
            return known;
        }
        if (pasts.size() > KEPT_AT_MOST) {
            pasts.clear();
        }
        Past read = new Past(issue.row().updated(), events(issue));
        pasts.put(issue.getId(), read);
        return read;
    }

    /** What an export dates before the issue itself is left out: no clock ran then. */
    private List<SlaEvent> events(DeskIssue issue) {
        Set<String> agents = new HashSet<>(desk.projects().members(issue.getProjectId(), Role.AGENT));
        agents.addAll(desk.projects().members(issue.getProjectId(), Role.ADMINISTRATOR));
        return SlaPast.of(
                        archived(issue),
                        key -> agents.contains(key)
                                || desk.people()
                                        .byKey(key)
                                        .filter(person -> Agents.mayWork(desk, issue.project(), person))
                                        .isPresent())
                .stream()
                .filter(event -> !event.at().isBefore(issue.row().created()))
                .toList();
    }

    private ArchivedIssue archived(DeskIssue issue) {
        IssueRow row = issue.row();
        return new ArchivedIssue(
                row.key(),
                row.issueType(),
                row.requestType(),
                row.summary(),
                row.description(),
                row.status(),
                row.priority(),
                row.resolution(),
                row.reporter(),
                row.assignee(),
                null,
                row.created(),
                row.updated(),
                row.resolved(),
                desk.comments().of(issue).stream()
                        .map(comment -> new ArchivedComment(
                                comment.author() == null
                                        ? null
                                        : comment.author().key(),
                                comment.body(),
                                comment.internal(),
                                comment.created()))
                        .toList(),
                desk.history().of(issue.getId()).stream().map(Clocks::archived).toList());
    }

    private static ArchivedChange archived(ChangeGroup group) {
        return new ArchivedChange(
                group.author(),
                group.at(),
                group.items().stream()
                        .map(item -> new ArchivedChange.Item(
                                item.field(), item.from(), item.fromText(), item.to(), item.toText()))
                        .toList());
    }
}
