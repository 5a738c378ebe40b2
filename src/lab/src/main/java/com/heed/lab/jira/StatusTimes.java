package com.heed.lab.jira;

import com.heed.lab.jira.JiraIssue.Change;
import com.heed.lab.jira.JiraIssue.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where unresolved time goes, by status, from the change log. Time counts from creation, while the issue has no resolution; an issue that is still open counts until the
 * newest moment the export tells of. Calendar hours: nights and weekends count.
 *
 * @param statuses  the one with most time first
 * @param issues    with a creation time
 * @param reopened  issues whose resolution was taken back at least once
 * @param returning issues that came back to a status they had left
 */
record StatusTimes(List<Status> statuses, int issues, int reopened, int returning) {

    /**
     * A status.
     *
     * @param visits      stays of any issue in it
     * @param issues      that were in it
     * @param hours       of all stays
     * @param medianHours of one stay
     */
    record Status(String name, int visits, int issues, double hours, double medianHours) {
        double meanHours() {
            return visits == 0 ? 0 : hours / visits;
        }
    }

    /** A stay of one issue in one status. */
    private record Stay(String status, double hours) {}

    private record Issue(List<Stay> stays, boolean reopened, boolean returning) {}

    double hours() {
        return statuses.stream().mapToDouble(Status::hours).sum();
    }

    /** Whether any issue has a change log. */
    static boolean known(List<JiraIssue> issues) {
        return issues.stream().anyMatch(issue -> !issue.changes().isEmpty());
    }

    static StatusTimes of(List<JiraIssue> issues) {
        Instant end = issues.stream()
                .map(JiraIssue::newest)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Map<String, List<Double>> stays = new HashMap<>();
        Map<String, Integer> visitors = new HashMap<>();
        int counted = 0;
        int reopened = 0;
        int returning = 0;
        for (JiraIssue issue : issues) {
            Instant created = issue.created();
            if (created == null) {
                continue;
            }
            counted++;
            Issue one = walk(issue, created, end);
            reopened += one.reopened ? 1 : 0;
            returning += one.returning ? 1 : 0;
            Set<String> seen = new HashSet<>();
            for (Stay stay : one.stays) {
                stays.computeIfAbsent(stay.status, name -> new ArrayList<>()).add(stay.hours);
                if (seen.add(stay.status)) {
                    visitors.merge(stay.status, 1, Integer::sum);
                }
            }
        }
        List<Status> statuses = new ArrayList<>();
        stays.forEach((name, hours) -> statuses.add(new Status(
                name,
                hours.size(),
                visitors.getOrDefault(name, 0),
                hours.stream().mapToDouble(Double::doubleValue).sum(),
                Quantiles.of(hours, 0.5))));
        statuses.sort(Comparator.comparingDouble(Status::hours).reversed().thenComparing(Status::name));
        return new StatusTimes(List.copyOf(statuses), counted, reopened, returning);
    }

    private static Issue walk(JiraIssue issue, Instant created, Instant end) {
        List<Change> changes = new ArrayList<>(issue.changes());
        changes.sort(Comparator.comparing(Change::at));
        boolean logsResolution = changes.stream().anyMatch(change -> change.field() == Field.RESOLUTION);
        String status = first(changes, issue.status());
        Set<String> left = new HashSet<>();
        List<Stay> stays = new ArrayList<>();
        boolean resolved = false;
        boolean reopened = false;
        boolean returning = false;
        double hours = 0;
        Instant since = created;
        for (Change change : changes) {
            Instant at = change.at().isBefore(since) ? since : change.at();
            hours += resolved ? 0 : open(since, at, logsResolution ? null : issue.resolved());
            since = at;
            if (change.field() == Field.RESOLUTION) {
                boolean now = !change.to().isEmpty();
                reopened |= resolved && !now;
                resolved = now;
            } else if (!change.to().equals(status)) {
                add(stays, status, hours);
                hours = 0;
                left.add(status);
                returning |= left.contains(change.to());
                status = change.to();
            }
        }
        if (!resolved) {
            Instant last = issue.resolved() == null ? end : issue.resolved();
            hours += last.isAfter(since) ? open(since, last, null) : 0;
        }
        add(stays, status, hours);
        return new Issue(stays, reopened, returning);
    }

    /** A status that was only entered with the resolution set took no unresolved time: it is no stay. */
    private static void add(List<Stay> stays, String status, double hours) {
        if (hours > 0) {
            stays.add(new Stay(status, hours));
        }
    }

    private static String first(List<Change> changes, String now) {
        for (Change change : changes) {
            if (change.field() == Field.STATUS) {
                return change.from();
            }
        }
        return now;
    }

    /** @param until where the log does not tell of resolutions, the issue's own; time after it does not count */
    private static double open(Instant from, Instant to, @Nullable Instant until) {
        Instant last = until != null && until.isBefore(to) ? until : to;
        return last.isAfter(from) ? Duration.between(from, last).toMillis() / 3_600_000.0 : 0;
    }
}
