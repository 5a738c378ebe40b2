package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.field.DeskOption;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.project.DeskProject;
import com.opensymphony.workflow.loader.StepDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queues of a project. They are the same for every project, except those that a project has no status or field for. */
final class Queues {
    static final String CUSTOMER = "Waiting for customer";

    private static final String SUPPORT = "Waiting for support";
    /** The field an app may make and its values, in either language of the site. */
    private static final List<String> SENTIMENT_FIELDS = List.of("Heed sentiment", "Heed \u60c5\u7eea");

    private static final Set<String> UNHAPPY =
            Set.of("Negative", "Very negative", "\u8d1f\u9762", "\u975e\u5e38\u8d1f\u9762");

    private final DeskProject project;
    private final IssueSearch search;
    private final List<Queue> queues = new ArrayList<>();

    private Queues(Desk desk, DeskProject project, IssueSearch search) {
        this.project = project;
        this.search = search;
        List<String> statuses = statuses(desk);
        add(1, "open", "resolution = EMPTY");
        if (statuses.contains(SUPPORT)) {
            add(2, "support", "resolution = EMPTY AND status = \"" + SUPPORT + "\"");
        }
        if (statuses.contains(CUSTOMER)) {
            add(3, "customer", "resolution = EMPTY AND status = \"" + CUSTOMER + "\"");
        }
        add(4, "unassigned", "resolution = EMPTY AND assignee = EMPTY");
        add(5, "resolved", "resolved >= -14d");
        desk.fields().ofProject(project.id()).stream()
                .filter(field -> SENTIMENT_FIELDS.contains(field.getName()))
                .findFirst()
                .ifPresent(field -> addUnhappy(field, desk.fields().options(field.getIdAsLong())));
    }

    /** Reads the project's issues once and sorts them into its queues. */
    static Queues read(Desk desk, AppRuntime app, DeskProject project, Person person) {
        return new Queues(desk, project, IssueSearch.in(desk, app, person, project));
    }

    List<Queue> all() {
        return List.copyOf(queues);
    }

    Optional<Queue> numbered(int number) {
        return queues.stream().filter(queue -> queue.number() == number).findFirst();
    }

    private void add(int number, String key, String jql) {
        String whole = "project = \"" + project.key() + "\" AND " + jql + " ORDER BY created DESC, key DESC";
        queues.add(new Queue(number, "queue." + key, whole, search.find(whole)));
    }

    private void addUnhappy(DeskField field, List<DeskOption> options) {
        List<String> unhappy = options.stream()
                .map(DeskOption::value)
                .filter(UNHAPPY::contains)
                .map(value -> "\"" + value + "\"")
                .toList();
        if (!unhappy.isEmpty()) {
            add(
                    6,
                    "unhappy",
                    "resolution = EMPTY AND \"" + field.getName() + "\" in (" + String.join(", ", unhappy) + ")");
        }
    }

    private List<String> statuses(Desk desk) {
        List<String> names = new ArrayList<>();
        for (Object step : desk.workflows().published(project.id()).getSteps()) {
            names.add(((StepDescriptor) step).getName());
        }
        return names;
    }
}
