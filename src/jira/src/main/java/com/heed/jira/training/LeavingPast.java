package com.heed.jira.training;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Message;
import com.heed.jira.desk.Organisation;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.FieldText;
import com.heed.jira.read.Organisations;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeftCustomers;
import com.heed.jira.store.Training;
import com.heed.risk.DeskContact;
import com.heed.risk.DeskPast;
import com.heed.risk.Leaving;
import com.heed.urgency.ChangeLog;
import com.heed.urgency.FieldChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what the customers of a project asked, newest first, four weeks and a page at a time, as far as one person may see it: a few numbers of each contact and no text. Left out are issues with a security level, those of people who opted out or were forgotten, and what agents and Heed itself reported.
 */
@Component
class LeavingPast {
    /** Contacts read at most; what is older is taken as not on record. */
    static final int MOST = 40_000;
    /** Issues of a customer that are kept for links. */
    private static final int MOST_LINKS = 5;
    /** Spans of the days that are looked back on: twelve days of the past a third apart, what to look back on from the first, and what to measure on. */
    private static final int SPANS = 8;

    private static final Duration LEAST_BACK = Duration.ofDays(730);
    private static final Duration STRETCH = Duration.ofDays(28);
    /** Days since the last contact after which somebody whose leaving would be told is no customer any more. */
    private static final int STILL_A_CUSTOMER = 365;

    private static final int PAGE = 100;

    private final History history;
    private final ContactReader contacts;
    private final ChangeLogs logs;
    private final OpeningMoodReader moods;
    private final Organisations organisations;
    private final FieldText texts;
    private final CustomFieldManager fields;
    private final PastCustomers customers;
    private final LeftCustomers left;

    LeavingPast(
            History history,
            ContactReader contacts,
            ChangeLogs logs,
            OpeningMoodReader moods,
            Organisations organisations,
            FieldText texts,
            CustomFieldManager fields,
            PastCustomers customers,
            LeftCustomers left) {
        this.history = history;
        this.contacts = contacts;
        this.logs = logs;
        this.moods = moods;
        this.organisations = organisations;
        this.texts = texts;
        this.fields = fields;
        this.customers = customers;
        this.left = left;
    }

    /**
     * What was read.
     *
     * @param past    null without a contact
     * @param asked   days of silence after which a customer is not asked about any more
     * @param issues  the newest ones of each customer, newest first
     * @param missing whether the field, or the list, that says who left is not there
     */
    record Read(
            @Nullable DeskPast past,
            Leaving leaving,
            int asked,
            Map<String, List<Long>> issues,
            int contacts,
            boolean missing) {}

    /** @throws IllegalStateException if Jira's search refuses */
    Read read(ApplicationUser reader, Project project, LeavingSettings what, Instant now, TrainingProgress progress) {
        progress.at(Training.Step.READING, 0, 0);
        Optional<LeavingSign> sign = LeavingSign.of(what, fields, texts);
        Optional<LeftCustomers.Listed> listed =
                what.kind() == LeavingSettings.Kind.LIST ? left.of(project.getId()) : Optional.empty();
        boolean missing = what.kind() == LeavingSettings.Kind.ISSUE && sign.isEmpty()
                || what.kind() == LeavingSettings.Kind.LIST && listed.isEmpty();
        Duration back = Duration.ofDays((long) SPANS * what.days());
        Instant begin = now.minus(back.compareTo(LEAST_BACK) > 0 ? back : LEAST_BACK);
        Reading reading = new Reading(project, sign.orElse(null), progress, history.madeSince(reader, project, begin));
        for (Instant to = now; to.isAfter(begin) && reading.contacts.size() < MOST; to = to.minus(STRETCH)) {
            history.readMade(reader, project, null, to.minus(STRETCH), to, (issue, read, total) -> reading.take(issue));
            reading.flush();
        }
        long today = day(now);
        Leaving leaving = switch (what.kind()) {
            case OFF, SILENCE -> new Leaving.Silence();
            case ISSUE -> new Leaving.Told(reading.said, today);
            case LIST ->
                new Leaving.Told(
                        listed.map(LeftCustomers.Listed::days).orElse(Map.of()),
                        listed.map(list -> day(list.at())).orElse(today));
        };
        return new Read(
                reading.contacts.isEmpty() ? null : new DeskPast(reading.contacts, today),
                leaving,
                leaving instanceof Leaving.Silence ? what.days() : STILL_A_CUSTOMER,
                reading.issues,
                reading.contacts.size(),
                missing);
    }

    static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    /** One reading of one project. */
    private final class Reading {
        private final Project project;
        private final @Nullable LeavingSign sign;
        private final TrainingProgress progress;
        private final int total;
        private final List<Issue> batch = new ArrayList<>();
        private final List<DeskContact> contacts = new ArrayList<>();
        private final Map<String, List<Long>> issues = new HashMap<>();
        private final Map<String, Long> said = new HashMap<>();
        private final PastCustomers.Of counted;

        Reading(Project project, @Nullable LeavingSign sign, TrainingProgress progress, int total) {
            this.project = project;
            this.sign = sign;
            this.progress = progress;
            this.total = Math.min(total, MOST);
            this.counted = customers.of(project);
        }

        void take(Issue issue) {
            if (!counted.counts(issue) || contacts.size() + batch.size() >= MOST) {
                return;
            }
            batch.add(issue);
            if (batch.size() == PAGE) {
                flush();
            }
        }

        void flush() {
            Map<Long, Double> felt = moods.of(project, batch);
            for (Issue issue : batch) {
                contact(issue, felt.getOrDefault(issue.getId(), Double.NaN));
                progress.at(Training.Step.READING, Math.min(contacts.size(), total), total);
            }
            batch.clear();
        }

        private void contact(Issue issue, double mood) {
            Contact contact = LeavingPast.this.contacts.read(issue);
            String customer = contact.customer();
            if (customer == null) {
                return;
            }
            ChangeLog log = logs.of(issue);
            Instant arrived = contact.arrived();
            @Nullable
            Instant replied = contact.messages().stream()
                    .filter(message -> message.author() == Message.Author.AGENT)
                    .map(Message::at)
                    .filter(at -> !at.isBefore(arrived))
                    .findFirst()
                    .orElse(null);
            contacts.add(new DeskContact(
                    customer,
                    day(arrived),
                    contact.requestType() == null ? "" : contact.requestType(),
                    contact.channel() == null ? "" : contact.channel(),
                    organisation(issue),
                    mood,
                    after(arrived, replied),
                    after(arrived, firstResolved(issue, log)),
                    log.reopened().map(LeavingPast::day).orElse(null)));
            List<Long> newest = issues.computeIfAbsent(customer, none -> new ArrayList<>());
            if (newest.size() < MOST_LINKS) {
                newest.add(issue.getId());
            }
            if (sign != null) {
                sign.saidIn(issue, log, arrived).ifPresent(at -> said.merge(customer, day(at), Math::min));
            }
        }

        /** Later ones are known only after a reopening. */
        private static @Nullable Instant firstResolved(Issue issue, ChangeLog log) {
            return log.changes().stream()
                    .filter(change -> change.isOf("resolution")
                            && change.from().isEmpty()
                            && !change.to().isEmpty())
                    .map(FieldChange::at)
                    .findFirst()
                    .orElseGet(() -> issue.getResolutionDate() == null
                            ? null
                            : issue.getResolutionDate().toInstant());
        }

        private static DeskContact.@Nullable After after(Instant arrived, @Nullable Instant at) {
            return at == null || at.isBefore(arrived)
                    ? null
                    : new DeskContact.After(
                            day(at), Duration.between(arrived, at).toMinutes() / 60.0);
        }
    }

    /** Name of the first one; empty without any. */
    private String organisation(Issue issue) {
        return organisations.of(issue).stream()
                .findFirst()
                .map(Organisation::name)
                .orElse("");
    }
}
