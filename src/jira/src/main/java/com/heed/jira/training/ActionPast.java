package com.heed.jira.training;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Message;
import com.heed.action.Departures;
import com.heed.action.Episode;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.FieldText;
import com.heed.jira.read.Satisfaction;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeavingSettingsLog;
import com.heed.jira.store.LeftCustomers;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.store.Training;
import com.heed.jira.training.EpisodesOfIssue.Taken;
import com.heed.urgency.ChangeLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which actions the contacts of a project got and how these ended, newest first, four weeks at a time, as far as one person may see it: a few numbers of each and no text. */
@Component
class ActionPast {
    /** Contacts read at most. */
    static final int MOST = 10_000;

    private static final Duration BACK = Duration.ofDays(730);
    private static final Duration STRETCH = Duration.ofDays(28);
    private static final int PAGE = 100;

    private final History history;
    private final ContactReader contacts;
    private final ChangeLogs logs;
    private final OpeningMoodReader moods;
    private final Satisfaction satisfaction;
    private final FieldText texts;
    private final CustomFieldManager fields;
    private final PastCustomers customers;
    private final RecommendationEvents applied;
    private final Catalogues catalogues;
    private final LeavingSettingsLog leaving;
    private final LeftCustomers left;

    ActionPast(
            History history,
            ContactReader contacts,
            ChangeLogs logs,
            OpeningMoodReader moods,
            Satisfaction satisfaction,
            FieldText texts,
            CustomFieldManager fields,
            PastCustomers customers,
            RecommendationEvents applied,
            Catalogues catalogues,
            LeavingSettingsLog leaving,
            LeftCustomers left) {
        this.history = history;
        this.contacts = contacts;
        this.logs = logs;
        this.moods = moods;
        this.satisfaction = satisfaction;
        this.texts = texts;
        this.fields = fields;
        this.customers = customers;
        this.applied = applied;
        this.catalogues = catalogues;
        this.leaving = leaving;
        this.left = left;
    }

    /** What was read. */
    record Read(List<Episode> episodes, Departures departures) {}

    /** @param actions ids of items @throws IllegalStateException if Jira's search refuses */
    Read read(ApplicationUser reader, Project project, Set<String> actions, Instant now, TrainingProgress progress) {
        progress.at(Training.Step.READING, 0, 0);
        LeavingSettings what = leaving.ofProject(project.getId());
        Instant begin = now.minus(BACK);
        Reading reading = new Reading(
                project,
                LeavingSign.of(what, fields, texts).orElse(null),
                progress,
                history.madeSince(reader, project, begin));
        for (Instant to = now; to.isAfter(begin) && reading.issues.size() < MOST; to = to.minus(STRETCH)) {
            history.readMade(reader, project, null, to.minus(STRETCH), to, (issue, read, total) -> reading.take(issue));
            reading.flush();
        }
        return new Read(reading.episodes(taken(project, actions, now)), departures(project, what, reading, now));
    }

    /** @param ofIssues what was applied, by issue @param ofCustomers what events by import tell, by customer */
    private record AllTaken(Map<Long, List<Taken>> ofIssues, Map<String, List<Taken>> ofCustomers) {}

    private AllTaken taken(Project project, Set<String> actions, Instant now) {
        AllTaken all = new AllTaken(new HashMap<>(), new HashMap<>());
        for (RecommendationEvents.Done done : applied.ofProject(project.getId(), Instant.EPOCH, now)) {
            if (done.act() == RecommendationEvents.Act.APPLIED && actions.contains(done.item())) {
                all.ofIssues
                        .computeIfAbsent(done.issueId(), id -> new ArrayList<>())
                        .add(new Taken(done.item(), done.at(), true));
            }
        }
        catalogues
                .events(project.getId())
                .forEach((customer, had) -> had.stream()
                        .filter(event -> actions.contains(event.item()))
                        .forEach(event -> all.ofCustomers
                                .computeIfAbsent(customer, key -> new ArrayList<>())
                                .add(new Taken(event.item(), Instant.ofEpochSecond(event.at()), false))));
        return all;
    }

    private Departures departures(Project project, LeavingSettings what, Reading reading, Instant now) {
        return switch (what.kind()) {
            case OFF -> Departures.UNDEFINED;
            case SILENCE -> new Departed(what, Map.of(), reading.asked(), now);
            case ISSUE -> new Departed(what, reading.said, Map.of(), now);
            case LIST -> {
                Optional<LeftCustomers.Listed> listed = left.of(project.getId());
                yield listed.isEmpty()
                        ? Departures.UNDEFINED
                        : new Departed(
                                what,
                                listed.get().days(),
                                Map.of(),
                                listed.get().at());
            }
        };
    }

    /** One reading of one project. */
    private final class Reading {
        private final Project project;
        private final @Nullable LeavingSign sign;
        private final TrainingProgress progress;
        private final int total;
        private final PastCustomers.Of counted;
        private final List<Issue> batch = new ArrayList<>();
        private final List<EpisodesOfIssue> issues = new ArrayList<>();
        private final Map<String, Long> places = new HashMap<>();
        private final Map<String, Long> said = new HashMap<>();

        Reading(Project project, @Nullable LeavingSign sign, TrainingProgress progress, int total) {
            this.project = project;
            this.sign = sign;
            this.progress = progress;
            this.total = Math.min(total, MOST);
            this.counted = customers.of(project);
        }

        void take(Issue issue) {
            if (counted.counts(issue) && issues.size() + batch.size() < MOST) {
                batch.add(issue);
                if (batch.size() == PAGE) {
                    flush();
                }
            }
        }

        void flush() {
            Map<Long, Double> felt = moods.of(project, batch);
            for (Issue issue : batch) {
                issue(issue, felt.getOrDefault(issue.getId(), Double.NaN));
                progress.at(Training.Step.READING, Math.min(issues.size(), total), total);
            }
            batch.clear();
        }

        private void issue(Issue issue, double mood) {
            Contact contact = contacts.read(issue);
            String customer = contact.customer();
            if (customer == null) {
                return;
            }
            ChangeLog log = logs.of(issue);
            Priority priority = issue.getPriority();
            if (priority != null) {
                places.put(priority.getName(), priority.getSequence());
            }
            issues.add(new EpisodesOfIssue(
                    customer,
                    issue.getId(),
                    contact.arrived(),
                    contact.requestType() == null ? "" : contact.requestType(),
                    mood,
                    log.first("priority", priority == null ? "" : priority.getName()),
                    contact.messages().stream()
                            .filter(message -> message.author() == Message.Author.AGENT)
                            .map(Message::at)
                            .toList(),
                    issue.getResolution() == null || issue.getResolutionDate() == null
                            ? null
                            : issue.getResolutionDate().toInstant(),
                    satisfaction.of(issue),
                    log));
            if (sign != null) {
                sign.saidIn(issue, log, contact.arrived())
                        .ifPresent(at -> said.merge(customer, LeavingPast.day(at), Math::min));
            }
        }

        Map<String, List<Instant>> asked() {
            Map<String, List<Instant>> asked = new HashMap<>();
            issues.forEach(issue -> asked.computeIfAbsent(issue.customer(), key -> new ArrayList<>())
                    .add(issue.arrived()));
            return asked;
        }

        /** An imported event names no issue: it belongs to the newest one of the customer in which it may have been. */
        List<Episode> episodes(AllTaken taken) {
            Map<Long, List<Taken>> all = new HashMap<>(taken.ofIssues);
            issues.sort(Comparator.comparing(EpisodesOfIssue::arrived).reversed());
            Map<String, List<EpisodesOfIssue>> own = new HashMap<>();
            issues.forEach(issue -> own.computeIfAbsent(issue.customer(), key -> new ArrayList<>())
                    .add(issue));
            taken.ofCustomers.forEach((customer, events) ->
                    events.forEach(event -> own.getOrDefault(customer, List.of()).stream()
                            .filter(issue -> issue.mayHold(event))
                            .findFirst()
                            .ifPresent(issue -> all.computeIfAbsent(issue.id(), id -> new ArrayList<>())
                                    .add(event))));
            List<String> priorities = places.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.nullsLast(Comparator.naturalOrder())))
                    .map(Map.Entry::getKey)
                    .toList();
            List<Episode> episodes = new ArrayList<>();
            for (EpisodesOfIssue issue : issues) {
                episodes.addAll(
                        issue.episodes(all.getOrDefault(issue.id(), List.of()), urgency(priorities, issue.priority())));
            }
            return episodes;
        }

        /** From 1, the highest priority the issues have, to 0, the lowest. */
        private static double urgency(List<String> priorities, String priority) {
            int place = priorities.indexOf(priority);
            return place < 0 || priorities.size() < 2 ? Double.NaN : 1 - place / (double) (priorities.size() - 1);
        }
    }
}
