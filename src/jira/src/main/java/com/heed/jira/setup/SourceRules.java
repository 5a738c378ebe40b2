package com.heed.jira.setup;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.ChannelSource;
import com.heed.jira.store.Destination;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks how channels are recognised, and where their contacts are put, against Jira: its fields and its search. */
@Component
public class SourceRules {
    private final CustomFieldManager fields;
    private final QueryRules queries;
    private final DestinationRules destinations;

    public SourceRules(CustomFieldManager fields, QueryRules queries, DestinationRules destinations) {
        this.fields = fields;
        this.queries = queries;
        this.destinations = destinations;
    }

    /** A reader of what that person types for that project. */
    public DeskDraft.Sources reader(Project project, ApplicationUser person) {
        return new DeskDraft.Sources() {
            @Override
            public String read(String typed, String field, List<FieldProblem> problems) {
                return SourceRules.this.read(typed, field, project, person, problems);
            }

            @Override
            public Destination destination(DestinationDraft typed, String at, List<FieldProblem> problems) {
                return destinations.read(typed, project, at, problems);
            }
        };
    }

    private String read(
            String typed, String field, Project project, ApplicationUser person, List<FieldProblem> problems) {
        int equals = typed.indexOf('=');
        String known = typed;
        if (typed.startsWith("field:") && equals > 0) {
            String name = typed.substring("field:".length(), equals).strip();
            CustomField one = field(name);
            if (one == null) {
                problems.add(FieldProblem.of(field, "channels.invalid.source.field", name));
                return typed;
            }
            known = "field:" + one.getId() + typed.substring(equals);
        }
        ChannelSource source;
        try {
            source = ChannelSource.parse(known);
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of(field, "channels.invalid.source"));
            return typed;
        }
        if (source instanceof ChannelSource.Query asks) {
            Optional<String> wrong = queries.problem(asks.jql(), project, person);
            wrong.ifPresent(says -> problems.add(FieldProblem.of(field, "channels.invalid.source.jql", says)));
        }
        return source.text();
    }

    /** The field of an id, or the only one of a name; null if there is none or more than one. */
    private @Nullable CustomField field(String name) {
        CustomField byId = name.startsWith("customfield_") ? fields.getCustomFieldObject(name) : null;
        Collection<CustomField> named = fields.getCustomFieldObjectsByName(name);
        return byId == null && named != null && named.size() == 1
                ? named.iterator().next()
                : byId;
    }

    /** As it is typed: a field by its name where only one is called so. */
    public String shown(ChannelSource source) {
        if (source instanceof ChannelSource.FieldIs asks) {
            CustomField field = fields.getCustomFieldObject(asks.field());
            if (field != null) {
                Collection<CustomField> named = fields.getCustomFieldObjectsByName(field.getName());
                if (named != null && named.size() == 1) {
                    return "field:" + field.getName() + "=" + asks.value();
                }
            }
        }
        return source.text();
    }
}
