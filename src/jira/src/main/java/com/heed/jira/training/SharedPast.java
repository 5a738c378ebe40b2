package com.heed.jira.training;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.Training;
import com.heed.urgency.ChangeLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reads the past contacts of a project once for all who learn from how its customers fared: newest first, four weeks and a page at a time, as far as one person may see them. Left out are issues with a security level, those of people who opted out or were forgotten, and what agents and Heed itself reported.
 */
@Component
class SharedPast {
    private static final Duration STRETCH = Duration.ofDays(28);
    private static final int PAGE = 100;

    private final History history;
    private final ContactReader contacts;
    private final ChangeLogs logs;
    private final OpeningMoodReader moods;
    private final PastCustomers customers;

    SharedPast(
            History history,
            ContactReader contacts,
            ChangeLogs logs,
            OpeningMoodReader moods,
            PastCustomers customers) {
        this.history = history;
        this.contacts = contacts;
        this.logs = logs;
        this.moods = moods;
        this.customers = customers;
    }

    /**
     * A contact that was.
     *
     * @param customer key of who asked
     * @param mood     of the opening, from -1 to 1; not a number where nobody can tell
     */
    record PastContact(Issue issue, Contact contact, String customer, ChangeLog log, double mood) {}

    /** Takes down of each contact the few numbers it learns from, and no text. */
    interface Taker {
        /** How far it looks back; contacts up to a stretch of four weeks older may come, too. */
        Instant begin();

        /** Contacts it takes at most. */
        int most();

        /** Contacts it took. */
        int taken();

        void take(PastContact contact);
    }

    /**
     * Lets each take what it wants.
     *
     * @param takers at least one
     * @param now    when the newest contacts came
     * @throws IllegalStateException if Jira's search refuses
     */
    void read(
            ApplicationUser reader,
            Project project,
            List<? extends Taker> takers,
            Instant now,
            TrainingProgress progress) {
        progress.at(Training.Step.READING, 0, 0);
        Instant begin =
                takers.stream().map(Taker::begin).min(Comparator.naturalOrder()).orElseThrow();
        int most = takers.stream().mapToInt(Taker::most).max().orElseThrow();
        Reading reading = new Reading(project, progress, Math.min(history.madeSince(reader, project, begin), most));
        for (Instant to = now; to.isAfter(begin); to = to.minus(STRETCH)) {
            Instant end = to;
            reading.wanting = takers.stream()
                    .filter(taker -> end.isAfter(taker.begin()) && taker.taken() < taker.most())
                    .toList();
            if (reading.wanting.isEmpty()) {
                return;
            }
            history.readMade(reader, project, null, to.minus(STRETCH), to, (issue, read, total) -> reading.take(issue));
            reading.flush();
        }
    }

    /** One reading of one project. */
    private final class Reading {
        private final Project project;
        private final TrainingProgress progress;
        private final int total;
        private final PastCustomers.Of counted;
        private final List<Issue> batch = new ArrayList<>();
        private List<? extends Taker> wanting = List.of();
        private int read;

        Reading(Project project, TrainingProgress progress, int total) {
            this.project = project;
            this.progress = progress;
            this.total = total;
            this.counted = customers.of(project);
        }

        void take(Issue issue) {
            if (counted.counts(issue)
                    && wanting.stream().anyMatch(taker -> taker.taken() + batch.size() < taker.most())) {
                batch.add(issue);
                if (batch.size() == PAGE) {
                    flush();
                }
            }
        }

        void flush() {
            Map<Long, Double> felt = moods.of(project, batch);
            for (Issue issue : batch) {
                contact(issue, felt.getOrDefault(issue.getId(), Double.NaN));
            }
            batch.clear();
        }

        private void contact(Issue issue, double mood) {
            Contact contact = contacts.read(issue);
            String customer = contact.customer();
            if (customer != null) {
                PastContact past = new PastContact(issue, contact, customer, logs.of(issue), mood);
                wanting.stream().filter(taker -> taker.taken() < taker.most()).forEach(taker -> taker.take(past));
                read++;
            }
            progress.at(Training.Step.READING, Math.min(read, total), total);
        }
    }
}
