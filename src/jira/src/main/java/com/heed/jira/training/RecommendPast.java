package com.heed.jira.training;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.CustomerUnit;
import com.heed.attention.EventSequence;
import com.heed.jira.desk.Desk;
import com.heed.jira.desk.Organisation;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.Organisations;
import com.heed.jira.recommend.CustomerPast;
import com.heed.jira.recommend.EventNames;
import com.heed.jira.recommend.NamedItems;
import com.heed.jira.recommend.Offer;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.store.ReplyEvent;
import com.heed.jira.store.ReplyEvents;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.recommend.Catalogue;
import com.heed.recommend.Histories;
import com.heed.recommend.Item;
import com.heed.recommend.ItemImage;
import com.heed.recommend.ProjectRecommender.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together what each customer of a project did, a person or an organisation as the project says: what the catalogue's events tell, what recommendations gave, what was asked for and about which items, and which articles were sent. Customers who opted out or were forgotten are not in it. */
@Component
class RecommendPast {
    private static final int MOST_OPEN = 5_000;

    private final History history;
    private final ContactReader contacts;
    private final NamedItems named;
    private final Catalogues catalogues;
    private final RecommendationEvents given;
    private final ReplyEvents replies;
    private final LeftOutCustomers leftOut;
    private final Organisations organisations;
    private final Settings settings;
    private final Desk desk;

    RecommendPast(
            History history,
            ContactReader contacts,
            NamedItems named,
            Catalogues catalogues,
            RecommendationEvents given,
            ReplyEvents replies,
            LeftOutCustomers leftOut,
            Organisations organisations,
            Settings settings,
            Desk desk) {
        this.history = history;
        this.contacts = contacts;
        this.named = named;
        this.catalogues = catalogues;
        this.given = given;
        this.replies = replies;
        this.leftOut = leftOut;
        this.organisations = organisations;
        this.settings = settings;
        this.desk = desk;
    }

    /** As far as a person may see; issues with a security level are left out. @param images what pictures of items show */
    Histories read(
            ApplicationUser reader,
            Project project,
            Offer offer,
            Map<String, ItemImage> images,
            TrainingProgress progress) {
        long id = project.getId();
        CustomerUnit unit = settings.ofProject(id).customerUnit();
        CustomerSequences sequences = new CustomerSequences(unit, leftOut::holds);
        catalogues
                .events(id)
                .forEach((customer, had) -> had.forEach(event -> sequences.add(customer, event.item(), event.at())));
        for (RecommendationEvents.Done done : given.ofProject(id, Instant.EPOCH, Instant.now())) {
            String customer = done.customer();
            if (customer != null && done.act().gives()) {
                sequences.add(customer, done.item(), done.at().getEpochSecond());
            }
        }
        Asked asked = new Asked(project, unit, sequences, named.of(id));
        progress.at(Training.Step.READING, 0, 0);
        History.Visitor visitor = (issue, read, total) -> {
            progress.at(Training.Step.READING, read, total);
            asked.read(issue);
        };
        history.read(reader, project, visitor);
        history.readOpen(reader, project, MOST_OPEN, visitor);
        for (ReplyEvent event : replies.ofProject(id, Instant.EPOCH, Instant.now())) {
            String customer = asked.customers.get(event.issueId());
            if (customer != null && event.act() == ReplyEvent.Act.SENT) {
                EventNames.articleOf(event.answer())
                        .ifPresent(article ->
                                sequences.add(customer, article, event.at().getEpochSecond()));
            }
        }
        List<Item> items = new ArrayList<>(offer.entries(images));
        asked.topics.stream().sorted(Comparator.comparing(Item::key)).forEach(items::add);
        return histories(new Catalogue(items), sequences.all());
    }

    /** What issues say, one after the other. */
    private final class Asked {
        private final Project project;
        private final CustomerUnit unit;
        private final CustomerSequences sequences;
        private final NamedItems.Naming naming;
        private final Set<Item> topics = new HashSet<>();
        /** By issue. */
        private final Map<Long, String> customers = new HashMap<>();

        private final Map<String, Boolean> agents = new HashMap<>();

        private Asked(Project project, CustomerUnit unit, CustomerSequences sequences, NamedItems.Naming naming) {
            this.project = project;
            this.unit = unit;
            this.sequences = sequences;
            this.naming = naming;
        }

        private void read(Issue issue) {
            ApplicationUser person = issue.getReporter();
            if (person == null || issue.getSecurityLevelId() != null || leftOut.holds(person.getKey())) {
                return;
            }
            long at = issue.getCreated().toInstant().getEpochSecond();
            String customer = customer(issue, person, at);
            customers.put(issue.getId(), customer);
            naming.in(issue).forEach(item -> sequences.add(customer, item, at));
            String type = contacts.requestType(issue);
            if (type != null) {
                topics.add(new Item(EventNames.topic(type), type, List.of(), false));
                sequences.add(customer, EventNames.topic(type), at);
            }
        }

        /** The organisation an issue is shared with, where it is one customer; else who reported it. */
        private String customer(Issue issue, ApplicationUser person, long at) {
            Optional<Organisation> organisation =
                    unit == CustomerUnit.ORGANISATION ? organisations.first(issue) : Optional.empty();
            if (organisation.isEmpty()) {
                return person.getKey();
            }
            // An agent reports for many: what they have is of none of these.
            if (!agents.computeIfAbsent(
                    person.getKey(), key -> desk.isAgent(person, project).orElse(false))) {
                sequences.belongs(person.getKey(), organisation.get().key(), at);
            }
            return organisation.get().key();
        }
    }

    /** What left the catalogue since is passed over. The names of customers stay here. */
    private static Histories histories(Catalogue catalogue, Collection<List<Event>> sequences) {
        List<com.heed.recommend.History> all = new ArrayList<>();
        for (List<Event> events : sequences) {
            List<Event> known = events.stream()
                    .filter(event -> catalogue.number(event.item()) >= 0)
                    .sorted(Comparator.comparingLong(Event::at))
                    .toList();
            List<Event> newest = known.subList(Math.max(0, known.size() - CustomerPast.MOST_EVENTS), known.size());
            if (!newest.isEmpty()) {
                all.add(new com.heed.recommend.History(
                        String.valueOf(all.size()),
                        new EventSequence(
                                newest.stream()
                                        .mapToInt(event -> catalogue.number(event.item()))
                                        .toArray(),
                                newest.stream().mapToLong(Event::at).toArray())));
            }
        }
        return new Histories(catalogue, all);
    }
}
