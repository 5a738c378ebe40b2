package com.heed.jira.replay;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.jira.read.FieldText;
import com.heed.jira.routing.ArrivedOn;
import com.heed.jira.store.Changes;
import com.heed.jira.store.ChannelSource;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.training.History;
import com.heed.routing.Channel;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * On which of a project's channels a contact of the past was handled: the one that Heed's channel field names, be it that Heed acted or that a person chose it, else the one it came in on. What Heed wrote into the field when the issue was
 * over already, as when a backlog is read, says nothing of where it was handled.
 */
@Component
class HandledOn {
    private final FieldText fields;
    private final ArrivedOn arrivedOn;
    private final History history;
    private final Changes changes;
    private final ErrorLog errors;

    HandledOn(FieldText fields, ArrivedOn arrivedOn, History history, Changes changes, ErrorLog errors) {
        this.changes = changes;
        this.fields = fields;
        this.arrivedOn = arrivedOn;
        this.history = history;
        this.errors = errors;
    }

    /** Asked of the contacts of one stretch of time. */
    final class Stretch {
        private final ProjectSettings settings;
        private final Map<String, Set<Long>> found;
        private boolean fieldIsThere = true;

        private Stretch(ProjectSettings settings, Map<String, Set<Long>> found) {
            this.settings = settings;
            this.found = found;
        }

        /** Slug; null where no channel of the project is known to have handled it. */
        @Nullable
        String of(Issue issue, Contact opening) {
            String named = named(issue);
            String slug = named != null
                    ? named
                    : arrivedOn.of(
                            issue,
                            opening,
                            settings,
                            jql -> found.getOrDefault(jql, Set.of()).contains(issue.getId()));
            return settings.channels().stream()
                            .anyMatch(channel -> channel.slug().equals(slug))
                    ? slug
                    : null;
        }

        private @Nullable String slug(String option) {
            return settings.channels().stream()
                    .filter(channel -> option.equals(settings.labels().get("channel." + channel.slug()))
                            || option.equals(channel.name()))
                    .map(Channel::slug)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable String named(Issue issue) {
            String field = settings.field(ProjectSettings.CHANNEL);
            if (field == null || !fieldIsThere) {
                return null;
            }
            try {
                String option = fields.of(issue, field);
                return option == null || isAfterwards(issue, option) ? null : slug(option);
            } catch (RuntimeException e) {
                // Said once: the field is gone for all of them.
                fieldIsThere = false;
                errors.add("replay", issue.getId(), e);
                return null;
            }
        }
    }

    /** Whether Heed wrote what stands in the field when the issue was resolved already. */
    private boolean isAfterwards(Issue issue, String option) {
        Instant over = issue.getResolutionDate() == null
                ? Instant.MAX
                : issue.getResolutionDate().toInstant();
        return changes.ofIssue(issue.getId()).stream()
                .filter(change -> change.field().equals(ProjectSettings.CHANNEL) && !change.undone())
                .anyMatch(change -> option.equals(change.after()) && change.at().isAfter(over));
    }

    /** Asks each channel's query once for all contacts of a stretch of time, with the eyes of the person who reads. A query that Jira no longer understands finds nothing, and the error log says so. */
    Stretch during(ApplicationUser reader, Project project, ProjectSettings settings, Instant from, Instant to) {
        Map<String, Set<Long>> found = new HashMap<>();
        for (Channel channel : settings.channels()) {
            if (ChannelSource.of(channel.slug(), settings.sources()) instanceof ChannelSource.Query asks) {
                found.computeIfAbsent(asks.jql(), jql -> matching(reader, project, jql, from, to));
            }
        }
        return new Stretch(settings, found);
    }

    private Set<Long> matching(ApplicationUser reader, Project project, String jql, Instant from, Instant to) {
        Set<Long> ids = new HashSet<>();
        try {
            history.readMade(reader, project, jql, from, to, (issue, read, total) -> ids.add(issue.getId()));
        } catch (IllegalStateException e) {
            errors.add("replay", null, e);
        }
        return ids;
    }
}
