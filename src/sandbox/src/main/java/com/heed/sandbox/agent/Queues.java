package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.project.DeskProject;
import com.opensymphony.workflow.loader.StepDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The queues of a project. They are the same for every project, except those that a project has no status or field for. */
final class Queues {
    /** The field an app may make, by its name in either language of the site. */
    private static final List<String> SENTIMENT_FIELDS = List.of("Heed sentiment", "Heed \u60c5\u7eea");

    private static final Set<String> UNHAPPY =
            Set.of("Negative", "Very negative", "\u8d1f\u9762", "\u975e\u5e38\u8d1f\u9762");
    private static final String SUPPORT = "Waiting for support";
    static final String CUSTOMER = "Waiting for customer";
    private static final Duration RECENT = Duration.ofDays(14);

    /** Which issues a queue takes. */
    @FunctionalInterface
    private interface QueueQuery {
        boolean takes(DeskIssue issue);
    }

    private final Desk desk;
    private final DeskProject project;
    private final List<DeskIssue> issues;
    private final List<Queue> queues = new ArrayList<>();

    private Queues(Desk desk, DeskProject project, Instant now) {
        this.desk = desk;
        this.project = project;
        this.issues = desk.issues().ofProject(project.id()).stream()
                .sorted(Comparator.comparing((DeskIssue issue) -> issue.row().created())
                        .reversed())
                .toList();
        add(1, "open", "resolution = EMPTY", Queues::open);
        addStatus(2, "support", SUPPORT);
        addStatus(3, "customer", CUSTOMER);
        add(
                4,
                "unassigned",
                "resolution = EMPTY AND assignee = EMPTY",
                issue -> open(issue) && issue.row().assignee() == null);
        add(5, "resolved", "resolved >= -14d", issue -> resolvedSince(issue, now.minus(RECENT)));
        sentimentField().ifPresent(this::addUnhappy);
    }

    /** Reads the project's issues once and sorts them into its queues. */
    static Queues read(Desk desk, DeskProject project, Instant now) {
        return new Queues(desk, project, now);
    }

    List<Queue> all() {
        return List.copyOf(queues);
    }

    Optional<Queue> numbered(int number) {
        return queues.stream().filter(queue -> queue.number() == number).findFirst();
    }

    private void add(int number, String key, String jql, QueueQuery query) {
        queues.add(new Queue(
                number,
                "queue." + key,
                "project = " + project.key() + " AND " + jql + " ORDER BY created DESC",
                issues.stream().filter(query::takes).toList()));
    }

    private void addStatus(int number, String key, String status) {
        if (statuses().anyMatch(status::equals)) {
            add(
                    number,
                    key,
                    "resolution = EMPTY AND status = \"" + status + "\"",
                    issue -> open(issue) && issue.row().status().equals(status));
        }
    }

    private Stream<String> statuses() {
        List<String> names = new ArrayList<>();
        for (Object step : desk.workflows().published(project.id()).getSteps()) {
            names.add(((StepDescriptor) step).getName());
        }
        return names.stream();
    }

    private Optional<DeskField> sentimentField() {
        return desk.fields().ofProject(project.id()).stream()
                .filter(field -> SENTIMENT_FIELDS.contains(field.getName()))
                .findFirst();
    }

    private void addUnhappy(DeskField field) {
        Set<Long> unhappy = new HashSet<>();
        for (Map.Entry<Long, Object> value : desk.fields().valuesOf(field).entrySet()) {
            if (UNHAPPY.contains(value.getValue().toString())) {
                unhappy.add(value.getKey());
            }
        }
        String values = String.join(
                ", ",
                desk.fields().options(field.getIdAsLong()).stream()
                        .filter(option -> UNHAPPY.contains(option.value()))
                        .map(option -> "\"" + option.value() + "\"")
                        .toList());
        add(
                6,
                "unhappy",
                "resolution = EMPTY AND \"" + field.getName() + "\" in (" + values + ")",
                issue -> open(issue) && unhappy.contains(issue.getId()));
    }

    private static boolean open(DeskIssue issue) {
        return issue.row().resolution() == null;
    }

    private static boolean resolvedSince(DeskIssue issue, Instant since) {
        Instant resolved = issue.row().resolved();
        return resolved != null && !resolved.isBefore(since);
    }
}
