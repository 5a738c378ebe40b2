package com.heed.lab.urgency;

import com.heed.Contact;
import com.heed.Message;
import com.heed.analysis.SentimentOutcome;
import com.heed.lab.input.Dates;
import com.heed.lab.jira.JiraColumns;
import com.heed.lab.jira.JiraExport;
import com.heed.lab.jira.JiraIssue;
import com.heed.lab.run.WrongUse;
import com.heed.urgency.Arrival;
import com.heed.urgency.BusinessHours;
import com.heed.urgency.ChangeLog;
import com.heed.urgency.PastContact;
import com.heed.urgency.PriorityLevels;
import com.heed.urgency.UrgencyFacts;
import com.heed.urgency.UrgencyLabel;
import com.heed.urgency.UrgencyLabel.Evidence;
import com.heed.urgency.UrgencyLabels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Contacts of a Jira export, as they were when they came in. Labels come from what happened to them afterwards. */
final class ExportSource {
    private final Path path;
    private final BusinessHours hours;
    private final double trainShare;
    private final List<String> order;
    private final List<String> notes = new ArrayList<>();

    /** @param order names of the priorities, highest first; empty to take Jira's own */
    ExportSource(Path path, BusinessHours hours, double trainShare, List<String> order) {
        this.path = path;
        this.hours = hours;
        this.trainShare = trainShare;
        this.order = order;
    }

    UrgencyData read(int threads, PrintWriter err) {
        JiraExport export = JiraExport.read(path, new JiraColumns(Map.of()), new Dates(hours.zone(), null));
        List<JiraIssue> issues = export.issues().stream()
                .filter(issue -> issue.created() != null)
                .sorted(Comparator.comparing(ExportSource::arrived))
                .toList();
        notes.add(export.issues().size() + " issues");
        if (issues.isEmpty()) {
            throw new WrongUse(
                    "'" + path + "' has no issue with a time of creation; urgency needs the order of arrival.");
        }
        if (issues.stream().allMatch(issue -> issue.log().isEmpty())) {
            notes.add("no change log: labels are the last priority alone, and texts are as they stand now."
                    + " Export JSON with expand=changelog for more");
        }
        List<JiraIssue> done =
                issues.stream().filter(issue -> issue.resolved() != null).toList();
        if (done.isEmpty()) {
            throw new WrongUse(
                    "'" + path + "' has no resolved issue; of open ones nobody knows how urgent they turn out to be.");
        }
        Instant cut = arrived(done.get((int) (trainShare * done.size())));
        List<JiraIssue> known = done.stream()
                .filter(issue -> issue.resolved() != null && issue.resolved().isBefore(cut))
                .toList();
        PriorityLevels levels = levels(known, issues);
        List<Contact> contacts = issues.stream().map(ExportSource::opening).toList();
        List<OpeningReader.Opening> openings = OpeningReader.read(contacts, threads, err);
        Map<String, List<PastContact>> customers = customers(issues, openings);

        UrgencyLabels labels = new UrgencyLabels(levels);
        List<UrgencyRow> train = new ArrayList<>();
        List<UrgencyRow> test = new ArrayList<>();
        Map<Evidence, Integer> evidence = new EnumMap<>(Evidence.class);
        int late = 0;
        for (int i = 0; i < issues.size(); i++) {
            JiraIssue issue = issues.get(i);
            if (issue.resolved() == null) {
                continue;
            }
            Optional<UrgencyLabel> label = labels.of(issue.priority(), new ChangeLog(issue.log()));
            if (label.isEmpty()) {
                continue;
            }
            label.get().evidence().forEach(one -> evidence.merge(one, 1, Integer::sum));
            Contact contact = contacts.get(i);
            OpeningReader.Opening opening = openings.get(i);
            Arrival arrival = Arrival.of(
                    contact,
                    opening.analysis(),
                    customers.getOrDefault(String.valueOf(contact.customer()), List.of()),
                    hours,
                    opening.vector());
            String priority =
                    issue.priority() == null ? null : new ChangeLog(issue.log()).first("priority", issue.priority());
            UrgencyRow row = new UrgencyRow(
                    i,
                    issue.key(),
                    arrival,
                    UrgencyFacts.of(arrival).with(priority, Set.of(), null),
                    label.get().level(),
                    label.get().weight(),
                    priority == null ? null : levels.of(priority).orElse(null));
            if (!contact.arrived().isBefore(cut)) {
                test.add(row);
            } else if (issue.resolved().isBefore(cut)) {
                train.add(row);
            } else {
                late++;
            }
        }
        notes.add(String.format(
                Locale.ROOT,
                "%d resolved before %s are learned from, %d that came in from then on are read; %d came in before and were resolved after, their end was not known by then",
                train.size(),
                cut,
                test.size(),
                late));
        notes.add("signs of escalation: " + evidence(evidence));
        return new UrgencyData(train, test, path, path, notes, true);
    }

    private static String evidence(Map<Evidence, Integer> counts) {
        List<String> parts = new ArrayList<>();
        for (Evidence one : Evidence.values()) {
            parts.add(counts.getOrDefault(one, 0) + " "
                    + one.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return String.join(", ", parts);
    }

    private PriorityLevels levels(List<JiraIssue> known, List<JiraIssue> issues) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JiraIssue issue : known) {
            if (issue.priority() != null) {
                counts.merge(issue.priority(), 1, Integer::sum);
            }
        }
        Set<String> names = new java.util.TreeSet<>();
        issues.stream()
                .map(JiraIssue::priority)
                .filter(java.util.Objects::nonNull)
                .forEach(names::add);
        List<String> highestFirst = order.isEmpty()
                ? PriorityLevels.knownOrder(names)
                        .orElseThrow(() -> new WrongUse("The priorities " + String.join(", ", names)
                                + " are not Jira’s own; give all of them, highest first: --priorities NAME,NAME,..."))
                : order;
        try {
            PriorityLevels levels = PriorityLevels.usual(counts, highestFirst);
            StringBuilder said = new StringBuilder("priorities:");
            levels.priorities()
                    .forEach(priority -> said.append(' ')
                            .append(priority.name())
                            .append('=')
                            .append(priority.level().key()));
            notes.add(said.toString());
            return levels;
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--priorities: " + e.getMessage() + ".", e);
        }
    }

    private static Instant arrived(JiraIssue issue) {
        return java.util.Objects.requireNonNull(issue.created());
    }

    /** The issue as it was created; what was edited since is taken back. */
    private static Contact opening(JiraIssue issue) {
        ChangeLog log = new ChangeLog(issue.log());
        Instant arrived = arrived(issue);
        Message description = new Message(
                "description", Message.Author.CUSTOMER, arrived, log.first("description", issue.description()));
        return new Contact(
                issue.key(),
                issue.channel(),
                issue.reporter(),
                issue.requestType() == null ? log.first("issuetype", issue.type()) : issue.requestType(),
                arrived,
                log.first("summary", issue.summary()),
                List.of(description));
    }

    private static Map<String, List<PastContact>> customers(
            List<JiraIssue> issues, List<OpeningReader.Opening> openings) {
        Map<String, List<PastContact>> customers = new HashMap<>();
        for (int i = 0; i < issues.size(); i++) {
            JiraIssue issue = issues.get(i);
            if (issue.reporter() != null) {
                customers
                        .computeIfAbsent(issue.reporter(), name -> new ArrayList<>())
                        .add(new PastContact(arrived(issue), score(openings.get(i)), reopened(issue)));
            }
        }
        return customers;
    }

    private static @Nullable Double score(OpeningReader.Opening opening) {
        return switch (opening.analysis().sentiment()) {
            case SentimentOutcome.Sure sure -> sure.sentiment().overall().score();
            case SentimentOutcome.Unsure unsure -> unsure.guess().overall().score();
            case SentimentOutcome.NoText none -> null;
            case SentimentOutcome.UnknownLanguage unknown -> null;
        };
    }

    private static @Nullable Instant reopened(JiraIssue issue) {
        return new ChangeLog(issue.log()).reopened().orElse(null);
    }
}
