package com.heed.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.WatchSettings;
import com.heed.jira.store.WatchSettingsLog;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is watched in a project, for its page and for REST alike. Callers have checked that the person may do this. */
@Component
public class WatchSetup {
    private static final int LONGEST_FIELD = 100;

    private final WatchSettingsLog settings;

    public WatchSetup(WatchSettingsLog settings) {
        this.settings = settings;
    }

    public WatchSettings ofProject(Project project) {
        return settings.ofProject(project.getId());
    }

    /**
     * Saves.
     *
     * @param issueType id of a type of the project; blank for its first
     * @param fields    names of custom fields; blank ones are passed over
     * @return what is wrong; then nothing was saved
     */
    public Optional<FieldProblem> save(
            Project project,
            boolean surges,
            boolean issue,
            String issueType,
            boolean patterns,
            List<String> fields,
            ApplicationUser person) {
        String type = issueType.strip();
        if (!type.isEmpty()
                && project.getIssueTypes().stream()
                        .noneMatch(each -> each.getId().equals(type))) {
            return Optional.of(FieldProblem.of("issueType", "watch.invalid.type", type));
        }
        List<String> names = fields.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > WatchSettings.MOST_FIELDS
                || names.stream().anyMatch(name -> name.length() > LONGEST_FIELD)) {
            return Optional.of(FieldProblem.of(
                    "fields",
                    "watch.invalid.fields",
                    String.valueOf(WatchSettings.MOST_FIELDS),
                    String.valueOf(LONGEST_FIELD)));
        }
        settings.save(
                project.getId(),
                new WatchSettings(surges, issue, type.isEmpty() ? null : type, patterns, names),
                person.getKey());
        return Optional.empty();
    }
}
