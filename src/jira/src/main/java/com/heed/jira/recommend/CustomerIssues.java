package com.heed.jira.recommend;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.desk.Organisation;
import com.heed.jira.read.IssueSearch;
import com.heed.jira.read.Organisations;
import com.heed.jira.store.Learning;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The newest issues of a customer, for threads that read them in the background: an issue itself first, then those the person who gave the consent to learn may see, without those that have a security level. Before anybody gave it, the
 * issue alone.
 */
@Component
class CustomerIssues {
    /** Of a person. */
    static final int OF_PERSON = 30;
    /** Of an organisation: of seven people as many as of a person each. More would hardly be heard: attention looks at the newest 50 events. */
    static final int OF_ORGANISATION = 200;

    private final Organisations organisations;
    private final LeftOutCustomers leftOut;
    private final Settings settings;
    private final IssueSearch search;
    private final UserManager users;

    CustomerIssues(
            Organisations organisations,
            LeftOutCustomers leftOut,
            Settings settings,
            IssueSearch search,
            UserManager users) {
        this.organisations = organisations;
        this.leftOut = leftOut;
        this.settings = settings;
        this.search = search;
        this.users = users;
    }

    /** The organisation an issue is shared with, of several the first; empty where it is shared with none. */
    Optional<Organisation> organisation(Issue issue) {
        return organisations.first(issue);
    }

    /** Reported by the customer of an issue. @throws IllegalStateException if Jira's search fails */
    List<Issue> ofPerson(Issue issue, ApplicationUser customer) {
        return issues(issue, IssueSearch.of(issue.getProjectObject(), customer), OF_PERSON, each -> true);
    }

    /** Shared with an organisation that an issue is shared with, whoever of it reported them; without those of members who are left out. @throws IllegalStateException if Jira's search fails */
    List<Issue> ofOrganisation(Issue issue, Organisation organisation) {
        CustomField field = organisations.field(issue).orElse(null);
        return field == null
                ? List.of(issue)
                : issues(
                        issue,
                        IssueSearch.of(issue.getProjectObject()) + " AND cf[" + field.getIdAsLong() + "] = "
                                + IssueSearch.quoted(organisation.name()),
                        OF_ORGANISATION,
                        // Two organisations may have one name; the number says which is meant.
                        each -> organisations.of(each).contains(organisation) && !leftOut.holdsReporterOf(each));
    }

    private List<Issue> issues(Issue issue, String which, int most, Predicate<Issue> counts) {
        Learning learning = settings.ofProject(issue.getProjectId()).learning();
        ApplicationUser reader = learning == null ? null : users.getUserByKey(learning.consentBy());
        if (reader == null) {
            return List.of(issue);
        }
        List<Issue> found = new ArrayList<>(List.of(issue));
        for (Issue each : search.newest(reader, which, most)) {
            if (each.getSecurityLevelId() == null && !each.getId().equals(issue.getId()) && counts.test(each)) {
                found.add(each);
            }
        }
        return found;
    }
}
