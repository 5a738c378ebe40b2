package com.heed.jira.training;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.project.Project;
import com.heed.Contact;
import com.heed.Message;
import com.heed.action.Departures;
import com.heed.action.Episode;
import com.heed.jira.read.CustomerUnits;
import com.heed.jira.read.FieldText;
import com.heed.jira.read.Satisfaction;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeavingSettingsLog;
import com.heed.jira.store.LeftCustomers;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.training.EpisodesOfIssue.Taken;
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

/** Which actions the contacts of a project got and how these ended: a few numbers of each and no text. */
@Component
class ActionPast {
    /** Contacts read at most. */
    static final int MOST = 10_000;

    private static final Duration BACK = Duration.ofDays(730);

    private final CustomerUnits units;
    private final Satisfaction satisfaction;
    private final FieldText texts;
    private final CustomFieldManager fields;
    private final RecommendationEvents applied;
    private final Catalogues catalogues;
    private final LeavingSettingsLog leaving;
    private final LeftCustomers left;

    ActionPast(
            CustomerUnits units,
            Satisfaction satisfaction,
            FieldText texts,
            CustomFieldManager fields,
            RecommendationEvents applied,
            Catalogues catalogues,
            LeavingSettingsLog leaving,
            LeftCustomers left) {
        this.units = units;
        this.satisfaction = satisfaction;
        this.texts = texts;
        this.fields = fields;
        this.applied = applied;
        this.catalogues = catalogues;
        this.leaving = leaving;
        this.left = left;
    }

    /** What was read. */
    record Read(List<Episode> episodes, Departures departures) {}

    /** Begins to take contacts. @param actions ids of items @param now when the newest contacts came */
    Reading reading(Project project, Set<String> actions, Instant now) {
        return new Reading(project, leaving.ofProject(project.getId()), actions, now);
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

    /** One reading of one project. */
    final class Reading implements SharedPast.Taker {
        private final Project project;
        private final LeavingSettings what;
        private final Set<String> actions;
        private final Instant now;
        private final @Nullable LeavingSign sign;
        private final List<EpisodesOfIssue> issues = new ArrayList<>();
        private final Map<String, Long> places = new HashMap<>();
        private final Map<String, Long> said = new HashMap<>();
        private final Map<String, String> whose = new HashMap<>();
        private final Map<String, List<Instant>> asked = new HashMap<>();

        private Reading(Project project, LeavingSettings what, Set<String> actions, Instant now) {
            this.project = project;
            this.what = what;
            this.actions = actions;
            this.now = now;
            this.sign = LeavingSign.of(what, fields, texts).orElse(null);
        }

        @Override
        public Instant begin() {
            return now.minus(BACK);
        }

        @Override
        public int most() {
            return MOST;
        }

        @Override
        public int taken() {
            return issues.size();
        }

        @Override
        public void take(SharedPast.PastContact past) {
            Issue issue = past.issue();
            Contact contact = past.contact();
            Priority priority = issue.getPriority();
            if (priority != null) {
                places.put(priority.getName(), priority.getSequence());
            }
            issues.add(new EpisodesOfIssue(
                    past.customer(),
                    issue.getId(),
                    contact.arrived(),
                    contact.requestType() == null ? "" : contact.requestType(),
                    past.mood(),
                    past.log().first("priority", priority == null ? "" : priority.getName()),
                    contact.messages().stream()
                            .filter(message -> message.author() == Message.Author.AGENT)
                            .map(Message::at)
                            .toList(),
                    issue.getResolution() == null || issue.getResolutionDate() == null
                            ? null
                            : issue.getResolutionDate().toInstant(),
                    satisfaction.of(issue),
                    past.log()));
            for (String customer : units.of(issue, past.customer(), what.unit())) {
                // The newest come first: of several organisations, that of the newest contact is the person's.
                whose.putIfAbsent(past.customer(), customer);
                asked.computeIfAbsent(customer, key -> new ArrayList<>()).add(contact.arrived());
                if (sign != null) {
                    sign.saidIn(issue, past.log(), contact.arrived())
                            .ifPresent(at -> said.merge(customer, LeavingPast.day(at), Math::min));
                }
            }
        }

        /** Ids of items. */
        Set<String> actions() {
            return actions;
        }

        /** When the newest contacts came. */
        Instant now() {
            return now;
        }

        /** What was taken, with what was done in it. */
        Read read() {
            return new Read(episodes(ActionPast.this.taken(project, actions, now)), departures());
        }

        private Departures departures() {
            return switch (what.kind()) {
                case OFF -> Departures.UNDEFINED;
                case SILENCE -> new Departed(what, whose, Map.of(), asked, now);
                case ISSUE -> new Departed(what, whose, said, Map.of(), now);
                case LIST -> {
                    Optional<LeftCustomers.Listed> listed = left.of(project.getId());
                    yield listed.isEmpty()
                            ? Departures.UNDEFINED
                            : new Departed(
                                    what,
                                    whose,
                                    listed.get().days(),
                                    Map.of(),
                                    listed.get().at());
                }
            };
        }

        /** An imported event names no issue: it belongs to the newest one of the customer in which it may have been. */
        private List<Episode> episodes(AllTaken taken) {
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
