package com.heed.jira.setup;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.HostComponents;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.write.HeedFields;
import com.heed.jira.write.QueueField;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the queue of a project is kept, for its page and for REST alike. Callers have checked that the person may do this. */
@Component
public class QueueSetup {
    private final Settings settings;
    private final HeedFields fields;
    private final QueueField queue;
    private final HostComponents host;

    public QueueSetup(Settings settings, HeedFields fields, QueueField queue, HostComponents host) {
        this.settings = settings;
        this.fields = fields;
        this.queue = queue;
        this.host = host;
    }

    /** Whether the order is kept in a field, and the field is there. */
    public boolean isKept(Project project) {
        ProjectSettings now = settings.ofProject(project.getId());
        return now.queueOrder() && queue.isThere(now);
    }

    /**
     * Saves. Where the order is wanted, the field is made if it is missing; where it is not, the numbers go away within a minute or some, and the field stays.
     *
     * @param statuses names of statuses in which an issue waits for its customer; blank ones are passed over
     * @return what is wrong; then nothing was saved
     */
    public Optional<FieldProblem> save(
            Project project, boolean order, List<String> statuses, ApplicationUser person, Texts texts) {
        Optional<FieldProblem> problem = problem(statuses);
        if (problem.isPresent()) {
            return problem;
        }
        List<String> known = statuses.stream()
                .map(this::status)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        ProjectSettings next = settings.ofProject(project.getId()).withQueue(order, known);
        settings.save(project.getId(), order ? fields.withQueueField(project, next, texts) : next, person.getKey());
        return Optional.empty();
    }

    /** What is wrong with the names of statuses; the first there is. */
    public Optional<FieldProblem> problem(List<String> statuses) {
        return statuses.stream()
                .filter(name -> !name.isBlank() && status(name).isEmpty())
                .findFirst()
                .map(name -> FieldProblem.of("customerStatuses", "queue.invalid.status", name.strip()));
    }

    /** As Jira writes it. */
    private Optional<String> status(String typed) {
        return host.constants().getStatuses().stream()
                .map(Status::getName)
                .filter(name -> name.equalsIgnoreCase(typed.strip()))
                .findFirst();
    }
}
