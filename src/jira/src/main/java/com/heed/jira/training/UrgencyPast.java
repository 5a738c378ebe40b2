package com.heed.jira.training;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Message;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.urgency.ChangeLog;
import com.heed.urgency.FieldChange;
import com.heed.urgency.UrgencyCorrection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the resolved issues of a project with their change history, page by page: as the contacts they were when they arrived, and what became of them. */
@Component
class UrgencyPast {
    /** Newest issues read at most: their vectors are on the heap while a model is learned, some 40 KB each. */
    static final int MOST = 5_000;

    /** A field whose values are longer is a text: it says nothing of how a contact was handled. */
    private static final int LONGEST_VALUE = 255;

    private final History history;
    private final ContactReader contacts;
    private final ChangeLogs logs;
    private final UrgencyCorrections corrections;
    private final Settings settings;
    private final LeftOutCustomers leftOut;

    UrgencyPast(
            History history,
            ContactReader contacts,
            ChangeLogs logs,
            UrgencyCorrections corrections,
            Settings settings,
            LeftOutCustomers leftOut) {
        this.history = history;
        this.contacts = contacts;
        this.logs = logs;
        this.corrections = corrections;
        this.settings = settings;
        this.leftOut = leftOut;
    }

    /**
     * A resolved issue.
     *
     * @param opening  subject and description as they were at arrival
     * @param priority the last one, or null
     * @param log      of short fields alone
     * @param reopened when first, or null
     * @param correction what a person did to the level Heed had written, or null
     */
    record Ended(
            String key,
            Contact opening,
            Instant resolved,
            @Nullable String priority,
            ChangeLog log,
            @Nullable Instant reopened,
            @Nullable UrgencyCorrection correction) {}

    /**
     * What was read.
     *
     * @param ended      newest first
     * @param priorities names, highest first, of those the issues have
     */
    record Read(List<Ended> ended, List<String> priorities) {}

    /** Issues with a security level are left out: the report quotes, and its readers may not see them; so are those of people who were forgotten or opted out. */
    Read read(ApplicationUser reader, Project project, TrainingProgress progress) {
        List<Ended> ended = new ArrayList<>();
        Map<String, Long> places = new HashMap<>();
        UrgencyCorrections.Of corrected = corrections.of(settings.ofProject(project.getId()));
        progress.at(Training.Step.READING, 0, 0);
        history.read(reader, project, MOST, (issue, read, total) -> {
            progress.at(Training.Step.READING, read, total);
            if (issue.getSecurityLevelId() != null
                    || issue.getResolutionDate() == null
                    || leftOut.holdsReporterOf(issue)) {
                return;
            }
            Priority priority = issue.getPriority();
            if (priority != null) {
                places.put(priority.getName(), priority.getSequence());
            }
            ended.add(ended(issue, priority, corrected.of(issue)));
        });
        return new Read(
                ended,
                places.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private Ended ended(Issue issue, @Nullable Priority priority, @Nullable UrgencyCorrection correction) {
        ChangeLog whole = logs.of(issue);
        List<FieldChange> handled = whole.changes().stream()
                .filter(change ->
                        change.from().length() <= LONGEST_VALUE && change.to().length() <= LONGEST_VALUE)
                .toList();
        return new Ended(
                issue.getKey(),
                asItCameIn(contacts.opening(issue), whole),
                issue.getResolutionDate().toInstant(),
                priority == null ? null : priority.getName(),
                new ChangeLog(handled),
                whole.reopened().orElse(null),
                correction);
    }

    /** What was edited since is taken back. */
    private static Contact asItCameIn(Contact now, ChangeLog log) {
        List<Message> messages = now.messages().stream()
                .map(message -> new Message(
                        message.id(), message.author(), message.at(), log.first("description", message.text())))
                .toList();
        return new Contact(
                now.id(),
                now.channel(),
                now.customer(),
                now.requestType(),
                now.arrived(),
                log.first("summary", now.subject()),
                messages,
                now.pictures());
    }
}
