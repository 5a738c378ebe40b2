package com.heed.jira.pattern;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.heed.Contact;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredPrediction;
import com.heed.jira.store.WatchSettings;
import com.heed.jira.work.AnalyserHolder;
import com.heed.sentiment.Mood;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Reads a project's newest contacts, masked, one after the other. Those of people who were forgotten or opted out are passed over: patterns name words of contacts. */
@Component
public class ContactsOfProject {
    static final int DAYS = 90;
    /** Newest contacts read at most. */
    static final int MOST = 5_000;
    /** Older issues in a row after which no newer ones are expected: imported issues are not quite in order. */
    private static final int OLD_IN_A_ROW = 200;

    private final IssueManager issues;
    private final ContactReader contacts;
    private final AnalyserHolder analyser;
    private final Predictions predictions;
    private final CustomFieldManager fields;
    private final Settings settings;
    private final LeftOutCustomers leftOut;

    public ContactsOfProject(
            IssueManager issues,
            ContactReader contacts,
            AnalyserHolder analyser,
            Predictions predictions,
            CustomFieldManager fields,
            Settings settings,
            LeftOutCustomers leftOut) {
        this.issues = issues;
        this.contacts = contacts;
        this.analyser = analyser;
        this.predictions = predictions;
        this.fields = fields;
        this.settings = settings;
        this.leftOut = leftOut;
    }

    /**
     * What was read.
     *
     * @param known   newest first
     * @param secured issues left out: words of theirs would be shown to people who may not see them
     */
    record Read(List<Known> known, int secured) {}

    /**
     * Reads them.
     *
     * @param stop     asked before each; when it holds, what was read until then is returned
     * @param progress told how many have been read
     */
    Read read(long projectId, WatchSettings watch, Instant now, BooleanSupplier stop, IntConsumer progress) {
        Collection<Long> all = issues.getIssueIdsForProject(projectId);
        List<Long> newest = all.stream().sorted(Comparator.reverseOrder()).toList();
        Instant since = now.minus(Duration.ofDays(DAYS));
        List<Known> known = new ArrayList<>();
        int secured = 0;
        int old = 0;
        for (Long id : newest) {
            if (stop.getAsBoolean() || known.size() >= MOST || old >= OLD_IN_A_ROW) {
                break;
            }
            Issue issue = issues.getIssueObject(id);
            if (issue == null || issue.getCreated() == null) {
                continue;
            }
            if (issue.getCreated().toInstant().isBefore(since)) {
                old++;
            } else if (issue.getSecurityLevelId() != null) {
                secured++;
            } else if (!byHeed(issue) && !leftOut.holdsReporterOf(issue)) {
                old = 0;
                known.add(known(issue, watch));
                progress.accept(known.size());
            }
        }
        return new Read(known, secured);
    }

    /** Whether Heed made it of an alarm. */
    private boolean byHeed(Issue issue) {
        return String.valueOf(issue.getReporterId())
                .equals(settings.ofInstance().userKey());
    }

    private Known known(Issue issue, WatchSettings watch) {
        Contact contact = contacts.read(issue);
        Map<String, String> things = new HashMap<>();
        put(things, Things.CHANNEL, contact.channel());
        put(things, Things.TYPE, contact.requestType());
        put(
                things,
                Things.PRIORITY,
                issue.getPriority() == null ? null : issue.getPriority().getName());
        put(
                things,
                Things.RESOLUTION,
                issue.getResolution() == null ? null : issue.getResolution().getName());
        for (String name : watch.fields()) {
            put(things, Things.FIELD + name, value(issue, name));
        }
        Prediction.Topic topic = null;
        Prediction prediction = predictions
                .newest(issue.getId())
                .map(StoredPrediction::prediction)
                .orElse(null);
        if (prediction != null) {
            topic = prediction.topic();
            put(things, Things.LANGUAGE, prediction.language());
            put(things, Things.MOOD, mood(prediction));
            // Where the topic is learned from the request type, it says nothing more.
            if (topic != null && topic.sure() && !topic.label().equals(things.get(Things.TYPE))) {
                put(things, Things.TOPIC, topic.label());
            }
        }
        return new Known(
                issue.getId(),
                contact.arrived(),
                analyser.opening(contact).orElse(null),
                topic != null && topic.sure(),
                things);
    }

    private static void put(Map<String, String> things, String field, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            things.put(field, value.strip());
        }
    }

    /** Negative, neutral or positive, so that a rule need not choose between negative and very negative. */
    private static @org.jspecify.annotations.Nullable String mood(Prediction prediction) {
        Prediction.Sentiment sentiment = prediction.sentiment();
        if (!prediction.sure() || sentiment == null) {
            return null;
        }
        return switch (sentiment.mood()) {
            case "verynegative" -> Mood.NEGATIVE.key();
            case "verypositive" -> Mood.POSITIVE.key();
            default -> sentiment.mood();
        };
    }

    private @org.jspecify.annotations.Nullable String value(Issue issue, String name) {
        Collection<CustomField> named = fields.getCustomFieldObjectsByName(name);
        if (named == null) {
            return null;
        }
        for (CustomField field : named) {
            Object value = issue.getCustomFieldValue(field);
            if (value != null) {
                return value.toString();
            }
        }
        return null;
    }
}
