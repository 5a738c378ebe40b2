package com.heed.jira.training;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.analysis.CustomerText;
import com.heed.analysis.HeedAnalyser;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.Change;
import com.heed.jira.store.Changes;
import com.heed.jira.store.FeedbackLog;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredPrediction;
import com.heed.jira.store.Training;
import com.heed.sentiment.Mood;
import com.heed.sentiment.Polarity;
import com.heed.sentiment.SentimentExample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people said about how customers feel: behind the thumbs of the panel, or by choosing another value in Heed's sentiment field. Each with what the customer had written by then. An issue with a security level is
 * left out, because the report quotes, and one of a person who was forgotten or opted out. What was undone in the field and not chosen anew says only that Heed's value was not wanted there, not what is right, and is left out, too.
 */
@Component
class PastMoods {
    private final FeedbackLog feedback;
    private final Predictions predictions;
    private final Changes changes;
    private final History history;
    private final ContactReader contacts;
    private final CustomFieldManager fields;
    private final IssueManager issues;
    private final PermissionManager permissions;
    private final Settings settings;
    private final LeftOutCustomers leftOut;

    PastMoods(
            FeedbackLog feedback,
            Predictions predictions,
            Changes changes,
            History history,
            ContactReader contacts,
            CustomFieldManager fields,
            IssueManager issues,
            PermissionManager permissions,
            Settings settings,
            LeftOutCustomers leftOut) {
        this.feedback = feedback;
        this.predictions = predictions;
        this.changes = changes;
        this.history = history;
        this.contacts = contacts;
        this.fields = fields;
        this.issues = issues;
        this.permissions = permissions;
        this.settings = settings;
        this.leftOut = leftOut;
    }

    /**
     * A contact of which somebody said how the customer felt.
     *
     * @param at        when they said so
     * @param corrected whether Heed had said something else, or nothing
     * @param texts     what the customer had written by then, in one language, oldest first, at least one
     */
    record Mooded(
            long id,
            String key,
            Instant at,
            @Nullable String channel,
            Polarity truth,
            boolean corrected,
            List<String> texts,
            Language language) {
        /** How much it counts. */
        double weight() {
            return corrected ? SentimentExample.CORRECTED : SentimentExample.CONFIRMED;
        }
    }

    /** What somebody said of an issue. @param upTo what was written later does not belong to it; null if it is not known when they said so */
    private record Spoken(
            Polarity truth,
            boolean corrected,
            Instant at,
            @Nullable Instant upTo) {}

    List<Mooded> read(ApplicationUser reader, Project project, TrainingProgress progress) {
        ProjectSettings own = settings.ofProject(project.getId());
        List<Mooded> found = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        Map<Long, FeedbackLog.Said> said = feedback.said(ProjectSettings.SENTIMENT);
        progress.at(Training.Step.READING, 0, said.size());
        for (Map.Entry<Long, FeedbackLog.Said> one : said.entrySet()) {
            Issue issue = issues.getIssueObject(one.getKey());
            if (issue == null
                    || !project.getId().equals(issue.getProjectId())
                    || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, reader)) {
                continue;
            }
            taken.add(issue.getId());
            spoken(one.getValue()).flatMap(spoken -> mooded(issue, spoken)).ifPresent(found::add);
            progress.at(Training.Step.READING, taken.size(), said.size());
        }
        String id = own.field(ProjectSettings.SENTIMENT);
        CustomField field = id == null ? null : fields.getCustomFieldObject(id);
        if (field != null) {
            Map<String, Polarity> options = options(own);
            history.readChosen(reader, project, field.getName(), (issue, read, total) -> {
                progress.at(Training.Step.READING, read, total);
                if (taken.add(issue.getId())) {
                    chosen(issue, field, options)
                            .flatMap(spoken -> mooded(issue, spoken))
                            .ifPresent(found::add);
                }
            });
        }
        return found;
    }

    private Optional<Spoken> spoken(FeedbackLog.Said said) {
        Prediction.Sentiment shown = predictions
                .numbered(said.predictionId())
                .map(StoredPrediction::prediction)
                .map(Prediction::sentiment)
                .orElse(null);
        String key = said.correct() != null ? said.correct() : shown == null ? "" : shown.mood();
        return Mood.ofKey(key)
                .map(mood -> new Spoken(
                        mood.polarity(),
                        said.correct() != null
                                && (shown == null || !said.correct().equals(shown.mood())),
                        said.at(),
                        said.at()));
    }

    private Optional<Spoken> chosen(Issue issue, CustomField field, Map<String, Polarity> options) {
        FieldChoice choice = FieldChoice.of(issue, field, ProjectSettings.SENTIMENT, changes);
        Polarity truth = choice.isChosen() ? options.get(choice.now()) : null;
        if (truth == null) {
            return Optional.empty();
        }
        Change newest = choice.written();
        // Nobody notes when a person chooses a value. Heed's last writing is the reading that was wrong; without one it
        // is what stands in the issue now.
        Instant at = newest == null
                ? issue.getUpdated() == null
                        ? issue.getCreated().toInstant()
                        : issue.getUpdated().toInstant()
                : newest.at();
        return Optional.of(new Spoken(truth, true, at, newest == null ? null : at));
    }

    /** Feelings by the options of Heed's field; of two options with one text the first. */
    private static Map<String, Polarity> options(ProjectSettings project) {
        Map<String, Polarity> options = new HashMap<>();
        for (Mood mood : Mood.values()) {
            String label = project.labels().get("sentiment." + mood.key());
            if (label != null) {
                options.putIfAbsent(label, mood.polarity());
            }
        }
        return options;
    }

    private Optional<Mooded> mooded(Issue issue, Spoken spoken) {
        if (issue.getSecurityLevelId() != null || leftOut.holdsReporterOf(issue)) {
            return Optional.empty();
        }
        Contact contact = upTo(contacts.read(issue), spoken.upTo);
        List<CustomerText> all = CustomerText.of(contact);
        if (all.isEmpty() || all.get(all.size() - 1).language() == Language.OTHER) {
            return Optional.empty();
        }
        Language language = all.get(all.size() - 1).language();
        List<String> texts = all.subList(Math.max(0, all.size() - HeedAnalyser.MOST_MESSAGES), all.size()).stream()
                .filter(text -> text.language() == language)
                .map(CustomerText::clean)
                .collect(Collectors.toList());
        return Optional.of(new Mooded(
                issue.getId(),
                issue.getKey(),
                spoken.at,
                contact.channel(),
                spoken.truth,
                spoken.corrected,
                texts,
                language));
    }

    private static Contact upTo(Contact contact, @Nullable Instant end) {
        List<Message> messages = contact.messages();
        if (end == null || messages.isEmpty()) {
            return contact;
        }
        List<Message> early = new ArrayList<>(messages.subList(0, 1));
        messages.stream().skip(1).filter(message -> !message.at().isAfter(end)).forEach(early::add);
        return new Contact(
                contact.id(),
                contact.channel(),
                contact.customer(),
                contact.requestType(),
                contact.arrived(),
                contact.subject(),
                early);
    }
}
