package com.heed.jira.recommend;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.Learning;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.store.ReplyEvent;
import com.heed.jira.store.ReplyEvents;
import com.heed.jira.store.Settings;
import com.heed.recommend.ProjectRecommender.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What one customer did in a project, for threads that read issues in the background: what the catalogue's events tell, what recommendations gave, what was asked and about which items, and which articles were sent. */
@Component
public class CustomerEvents {
    /** Newest issues of a customer. */
    private static final int MOST_ISSUES = 30;

    private final Catalogues catalogues;
    private final RecommendationEvents given;
    private final ReplyEvents replies;
    private final ContactReader contacts;
    private final NamedItems named;
    private final Settings settings;
    private final SearchService search;
    private final UserManager users;

    public CustomerEvents(
            Catalogues catalogues,
            RecommendationEvents given,
            ReplyEvents replies,
            ContactReader contacts,
            NamedItems named,
            Settings settings,
            SearchService search,
            UserManager users) {
        this.catalogues = catalogues;
        this.given = given;
        this.replies = replies;
        this.contacts = contacts;
        this.named = named;
        this.settings = settings;
        this.search = search;
        this.users = users;
    }

    /**
     * Oldest first, the issue itself included.
     *
     * @throws IllegalStateException if Jira's search fails
     */
    List<Event> of(Issue issue, ApplicationUser customer) {
        long project = issue.getProjectId();
        List<Event> events = new ArrayList<>();
        catalogues.events(project, customer.getKey()).forEach(event -> events.add(new Event(event.item(), event.at())));
        for (RecommendationEvents.Done done :
                given.ofCustomer(project, customer.getKey()).done()) {
            if (done.act().gives()) {
                events.add(new Event(done.item(), done.at().getEpochSecond()));
            }
        }
        NamedItems.Naming naming = named.of(project);
        for (Issue each : issues(issue, customer)) {
            long at = each.getCreated().toInstant().getEpochSecond();
            naming.in(each).forEach(item -> events.add(new Event(item, at)));
            String type = contacts.requestType(each);
            if (type != null) {
                events.add(new Event(EventNames.topic(type), at));
            }
            for (ReplyEvent event : replies.ofIssue(each.getId())) {
                if (event.act() == ReplyEvent.Act.SENT) {
                    EventNames.articleOf(event.answer())
                            .ifPresent(article ->
                                    events.add(new Event(article, event.at().getEpochSecond())));
                }
            }
        }
        events.sort(Comparator.comparingLong(Event::at));
        return events;
    }

    /** Those the person who gave the consent to learn may see; before that, the issue alone. */
    private List<Issue> issues(Issue issue, ApplicationUser customer) {
        Learning learning = settings.ofProject(issue.getProjectId()).learning();
        ApplicationUser reader = learning == null ? null : users.getUserByKey(learning.consentBy());
        if (reader == null) {
            return List.of(issue);
        }
        String jql = "project = \"" + issue.getProjectObject().getKey() + "\" AND reporter = \""
                + customer.getName().replace("\\", "\\\\").replace("\"", "\\\"") + "\" ORDER BY created DESC, key DESC";
        SearchService.ParseResult parsed = search.parseQuery(reader, jql);
        if (!parsed.isValid()) {
            throw new IllegalStateException("Jira does not understand " + jql);
        }
        try {
            List<Issue> found = new ArrayList<>(List.of(issue));
            for (Issue each : search.search(reader, parsed.getQuery(), new PagerFilter<Issue>(0, MOST_ISSUES))
                    .getResults()) {
                if (each.getSecurityLevelId() == null && !each.getId().equals(issue.getId())) {
                    found.add(each);
                }
            }
            return found;
        } catch (SearchException e) {
            throw new IllegalStateException("Jira's search failed: " + e.getMessage(), e);
        }
    }
}
