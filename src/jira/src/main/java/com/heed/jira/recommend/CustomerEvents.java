package com.heed.jira.recommend;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.CustomerUnit;
import com.heed.jira.desk.Desk;
import com.heed.jira.desk.Organisation;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.store.ReplyEvent;
import com.heed.jira.store.ReplyEvents;
import com.heed.jira.store.Settings;
import com.heed.recommend.ProjectRecommender.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What one customer did in a project, for threads that read issues in the background: what the catalogue's events tell, what recommendations gave, what was asked and about which items, and which articles were sent. Where a project says
 * so, the customer is the organisation an issue is shared with: then it is what was done in the issues shared with it, what the people who reported these had, and what the organisation itself had.
 */
@Component
class CustomerEvents {
    private final Catalogues catalogues;
    private final RecommendationEvents given;
    private final ReplyEvents replies;
    private final ContactReader contacts;
    private final NamedItems named;
    private final CustomerIssues issues;
    private final Settings settings;
    private final Desk desk;

    CustomerEvents(
            Catalogues catalogues,
            RecommendationEvents given,
            ReplyEvents replies,
            ContactReader contacts,
            NamedItems named,
            CustomerIssues issues,
            Settings settings,
            Desk desk) {
        this.catalogues = catalogues;
        this.given = given;
        this.replies = replies;
        this.contacts = contacts;
        this.named = named;
        this.issues = issues;
        this.settings = settings;
        this.desk = desk;
    }

    /**
     * Of the customer of an issue; what is in the issue itself is among it.
     *
     * @param customer who reported it, and is not left out
     * @throws IllegalStateException if Jira's search fails
     */
    CustomerPast of(Issue issue, ApplicationUser customer) {
        CustomerUnit unit = settings.ofProject(issue.getProjectId()).customerUnit();
        Optional<Organisation> organisation =
                unit == CustomerUnit.ORGANISATION ? issues.organisation(issue) : Optional.empty();
        Gathered gathered = new Gathered(customer.getKey());
        if (organisation.isEmpty()) {
            had(issue.getProjectId(), Set.of(customer.getKey()), gathered);
            asked(issues.ofPerson(issue, customer), gathered);
        } else {
            List<Issue> shared = issues.ofOrganisation(issue, organisation.get());
            Set<String> customers = people(issue, shared);
            customers.add(organisation.get().key());
            had(issue.getProjectId(), customers, gathered);
            asked(shared, gathered);
        }
        return gathered.past();
    }

    /** Who reported issues. What an agent who reported for others was given belongs to those. */
    private Set<String> people(Issue issue, List<Issue> shared) {
        Set<String> people = new LinkedHashSet<>();
        Map<String, Boolean> agents = new HashMap<>();
        for (Issue each : shared) {
            ApplicationUser person = each.getReporter();
            if (person != null
                    && !agents.computeIfAbsent(
                            person.getKey(),
                            key -> desk.isAgent(person, issue.getProjectObject())
                                    .orElse(false))) {
                people.add(person.getKey());
            }
        }
        return people;
    }

    private void had(long project, Set<String> customers, Gathered gathered) {
        catalogues
                .events(project, customers)
                .forEach((customer, events) ->
                        events.forEach(event -> gathered.add(customer, event.item(), event.at())));
        for (RecommendationEvents.Done done : given.ofCustomers(project, customers)) {
            if (done.act().gives()) {
                gathered.add(done.customer(), done.item(), done.at().getEpochSecond());
            }
        }
    }

    private void asked(List<Issue> read, Gathered gathered) {
        NamedItems.Naming naming = named.of(read.getFirst().getProjectId());
        Map<Long, String> customers = new HashMap<>();
        for (Issue each : read) {
            String customer =
                    each.getReporter() == null ? null : each.getReporter().getKey();
            if (customer != null) {
                customers.put(each.getId(), customer);
            }
            long at = each.getCreated().toInstant().getEpochSecond();
            naming.in(each).forEach(item -> gathered.add(customer, item, at));
            String type = contacts.requestType(each);
            if (type != null) {
                gathered.add(customer, EventNames.topic(type), at);
            }
        }
        for (ReplyEvent event : replies.ofIssues(read.stream().map(Issue::getId).toList())) {
            if (event.act() == ReplyEvent.Act.SENT) {
                EventNames.articleOf(event.answer())
                        .ifPresent(article -> gathered.add(
                                customers.get(event.issueId()),
                                article,
                                event.at().getEpochSecond()));
            }
        }
    }

    /** What was found, by whose it is. */
    private static final class Gathered {
        private final String person;
        private final List<Event> events = new ArrayList<>();
        private final Map<String, Long> own = new HashMap<>();
        private final Set<String> colleagues = new LinkedHashSet<>();

        private Gathered(String person) {
            this.person = person;
        }

        /** @param customer key of a person or an organisation; null for nobody's */
        private void add(@Nullable String customer, String item, long at) {
            events.add(new Event(item, at));
            if (person.equals(customer)) {
                own.merge(item, at, Math::max);
            } else if (customer != null && Organisation.idOf(customer).isEmpty()) {
                colleagues.add(customer);
            }
        }

        private CustomerPast past() {
            events.sort(Comparator.comparingLong(Event::at));
            return new CustomerPast(events, own, colleagues);
        }
    }
}
