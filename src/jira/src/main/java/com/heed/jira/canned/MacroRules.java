package com.heed.jira.canned;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.heed.jira.setup.DestinationDraft;
import com.heed.jira.setup.DestinationRules;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.Destination;
import com.heed.jira.write.FieldValue;
import com.heed.reply.Macro;
import com.heed.reply.Macro.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a response changes in an issue, as lines {@code FIELD=VALUE}: the priority, components, select lists and group pickers, held against what Jira has. */
@Component
class MacroRules {
    /** What people call Jira's own field of priorities. */
    private static final Set<String> PRIORITIES = Set.of("priority", "\u4f18\u5148\u7ea7");

    private static final String CHANGES = "changes";

    private final DestinationRules rules;
    private final ProjectManager projects;

    MacroRules(DestinationRules rules, ProjectManager projects) {
        this.rules = rules;
        this.projects = projects;
    }

    /** As they are stored; notes what is wrong. @param project id of the project whose issues are changed, 0 for all: then there are no fields to hold anything against */
    List<FieldChange> read(List<String> lines, long project, List<FieldProblem> problems) {
        List<String> typed = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (typed.isEmpty()) {
            return List.of();
        }
        @Nullable Project found = project > 0 ? projects.getProjectObj(project) : null;
        if (found == null) {
            problems.add(FieldProblem.of(CHANGES, "canned.rule.changes.project"));
            return List.of();
        }
        List<FieldChange> changes = new ArrayList<>();
        for (String line : typed) {
            List<FieldProblem> wrong = new ArrayList<>();
            Destination read = rules.read(draft(line), found, "", wrong);
            wrong.forEach(each -> problems.add(new FieldProblem(CHANGES, each.key(), each.args())));
            if (wrong.isEmpty()) {
                changes.add(change(read));
            }
        }
        if (changes.size() > Macro.MOST_CHANGES
                || changes.stream().map(FieldChange::field).distinct().count() < changes.size()) {
            problems.add(FieldProblem.of(CHANGES, "canned.rule.changes", String.valueOf(Macro.MOST_CHANGES)));
        }
        return changes;
    }

    private static DestinationDraft draft(String line) {
        int equals = line.indexOf('=');
        String name = equals < 0 ? "" : line.substring(0, equals).strip();
        return PRIORITIES.contains(name.toLowerCase(Locale.ROOT))
                ? new DestinationDraft(line.substring(equals + 1).isBlank() ? "=" : "", line.substring(equals + 1))
                : new DestinationDraft(line, "");
    }

    private static FieldChange change(Destination read) {
        String field = read.field();
        String value = read.value();
        String priority = read.priority();
        if (field != null && value != null) {
            return new FieldChange(field, value);
        }
        if (priority == null) {
            throw new IllegalStateException("a line that has no fault changes nothing");
        }
        return new FieldChange(FieldValue.PRIORITY, priority);
    }

    /** As they are typed. */
    List<String> shown(List<FieldChange> changes) {
        return changes.stream()
                .map(change -> change.field().equals(FieldValue.PRIORITY)
                        ? FieldValue.PRIORITY + "=" + change.value()
                        : rules.shown(new Destination(change.field(), change.value(), null))
                                .goesTo())
                .toList();
    }
}
