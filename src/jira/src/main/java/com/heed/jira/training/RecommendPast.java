package com.heed.jira.training;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.attention.EventSequence;
import com.heed.jira.read.ContactReader;
import com.heed.jira.recommend.EventNames;
import com.heed.jira.recommend.NamedItems;
import com.heed.jira.recommend.Offer;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.store.ReplyEvent;
import com.heed.jira.store.ReplyEvents;
import com.heed.jira.store.Training;
import com.heed.recommend.Catalogue;
import com.heed.recommend.Histories;
import com.heed.recommend.Item;
import com.heed.recommend.ProjectRecommender.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts together what each customer of a project did: what the catalogue's events tell, what recommendations gave, what was asked for and about which items, and which articles were sent. Customers who opted out or were forgotten are not in it. */
@Component
class RecommendPast {
    private static final int MOST_OPEN = 5_000;
    /** Of which a sequence holds the newest. */
    private static final int MOST_EVENTS = 1_000;

    private final History history;
    private final ContactReader contacts;
    private final NamedItems named;
    private final Catalogues catalogues;
    private final RecommendationEvents given;
    private final ReplyEvents replies;
    private final LeftOutCustomers leftOut;

    RecommendPast(
            History history,
            ContactReader contacts,
            NamedItems named,
            Catalogues catalogues,
            RecommendationEvents given,
            ReplyEvents replies,
            LeftOutCustomers leftOut) {
        this.history = history;
        this.contacts = contacts;
        this.named = named;
        this.catalogues = catalogues;
        this.given = given;
        this.replies = replies;
        this.leftOut = leftOut;
    }

    /** As far as a person may see; issues with a security level are left out. */
    Histories read(ApplicationUser reader, Project project, Offer offer, TrainingProgress progress) {
        long id = project.getId();
        Map<String, List<Event>> byCustomer = new TreeMap<>();
        catalogues
                .events(id)
                .forEach((customer, had) -> had.forEach(event -> add(byCustomer, customer, event.item(), event.at())));
        for (RecommendationEvents.Done done : given.ofProject(id, Instant.EPOCH, Instant.now())) {
            String customer = done.customer();
            if (customer != null && done.act().gives()) {
                add(byCustomer, customer, done.item(), done.at().getEpochSecond());
            }
        }
        Map<Long, String> customers = new HashMap<>();
        Set<Item> topics = new HashSet<>();
        NamedItems.Naming naming = named.of(id);
        progress.at(Training.Step.READING, 0, 0);
        History.Visitor visitor = (issue, read, total) -> {
            progress.at(Training.Step.READING, read, total);
            ask(issue, byCustomer, customers, topics, naming);
        };
        history.read(reader, project, visitor);
        history.readOpen(reader, project, MOST_OPEN, visitor);
        for (ReplyEvent event : replies.ofProject(id, Instant.EPOCH, Instant.now())) {
            String customer = customers.get(event.issueId());
            if (customer != null && event.act() == ReplyEvent.Act.SENT) {
                EventNames.articleOf(event.answer())
                        .ifPresent(article ->
                                add(byCustomer, customer, article, event.at().getEpochSecond()));
            }
        }
        List<Item> items = new ArrayList<>(offer.entries());
        topics.stream().sorted(Comparator.comparing(Item::key)).forEach(items::add);
        return histories(new Catalogue(items), byCustomer);
    }

    private void ask(
            Issue issue,
            Map<String, List<Event>> byCustomer,
            Map<Long, String> customers,
            Set<Item> topics,
            NamedItems.Naming naming) {
        ApplicationUser customer = issue.getReporter();
        if (customer == null || issue.getSecurityLevelId() != null) {
            return;
        }
        customers.put(issue.getId(), customer.getKey());
        long at = issue.getCreated().toInstant().getEpochSecond();
        naming.in(issue).forEach(item -> add(byCustomer, customer.getKey(), item, at));
        String type = contacts.requestType(issue);
        if (type != null) {
            topics.add(new Item(EventNames.topic(type), type, List.of(), false));
            add(byCustomer, customer.getKey(), EventNames.topic(type), at);
        }
    }

    private void add(Map<String, List<Event>> byCustomer, String customer, String item, long at) {
        if (!leftOut.holds(customer)) {
            byCustomer.computeIfAbsent(customer, key -> new ArrayList<>()).add(new Event(item, at));
        }
    }

    /** What left the catalogue since is passed over. The names of customers stay here. */
    private static Histories histories(Catalogue catalogue, Map<String, List<Event>> byCustomer) {
        List<com.heed.recommend.History> all = new ArrayList<>();
        for (List<Event> events : byCustomer.values()) {
            List<Event> known = events.stream()
                    .filter(event -> catalogue.number(event.item()) >= 0)
                    .sorted(Comparator.comparingLong(Event::at))
                    .toList();
            List<Event> newest = known.subList(Math.max(0, known.size() - MOST_EVENTS), known.size());
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
