package com.heed.jira.customer;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.desk.Desk;
import com.heed.jira.desk.Organisation;
import com.heed.jira.read.Organisations;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.profile.Profile;
import com.heed.profile.ProfileContact;
import com.heed.profile.ProfileTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Profiles of customers and organisations from the issues the person asking may browse at this moment, held against the newest issues of others they may browse. */
@Component
public class CustomerProfiles {
    /** Contacts listed by name. */
    private static final int LISTED = 20;

    private final SeenIssues seen;
    private final ReadContacts reading;
    private final Organisations organisations;
    private final LeftOutCustomers leftOut;
    private final Settings settings;
    private final UserManager users;
    private final Desk desk;

    CustomerProfiles(
            SeenIssues seen,
            ReadContacts reading,
            Organisations organisations,
            LeftOutCustomers leftOut,
            Settings settings,
            UserManager users,
            Desk desk) {
        this.seen = seen;
        this.reading = reading;
        this.organisations = organisations;
        this.leftOut = leftOut;
        this.settings = settings;
        this.users = users;
        this.desk = desk;
    }

    /**
     * Of a customer.
     *
     * @param asker may see what Heed finds in the project
     * @param key   of the customer's account
     * @throws IllegalStateException if Jira's search fails
     */
    public CustomerView ofCustomer(ApplicationUser asker, Project project, String key) {
        ApplicationUser customer = users.getUserByKey(key);
        List<Issue> own = customer == null ? List.of() : seen.ofCustomer(asker, project, customer);
        if (customer == null || own.isEmpty()) {
            return new CustomerView.Unknown();
        }
        Optional<Instant> forgotten = leftOut.forgotten(key);
        if (forgotten.isPresent()) {
            return new CustomerView.Forgotten(forgotten.get());
        }
        if (leftOut.holds(key)) {
            return new CustomerView.OptedOut();
        }
        List<Issue> others = seen.ofProject(asker, project).stream()
                .filter(issue -> !key.equals(issue.getReporterId()))
                .toList();
        return new CustomerView.Shown(
                customer.getDisplayName(),
                key,
                own.stream()
                        .map(organisations::of)
                        .filter(named -> !named.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                profile(own, others, settings.ofProject(project.getId())),
                own.subList(0, Math.min(LISTED, own.size())),
                List.of(),
                own.size() == SeenIssues.MOST);
    }

    /**
     * Of an organisation: of the contacts that are shared with it. What a member keeps to themselves is not the organisation's, and members who are left out are not counted.
     *
     * @param asker may see what Heed finds in the project
     * @throws IllegalStateException if Jira's search fails
     */
    public CustomerView ofOrganisation(ApplicationUser asker, Project project, int id) {
        Organisation organisation = desk.organisation(id, asker).orElse(null);
        List<Issue> everybody = organisation == null ? List.of() : seen.ofProject(asker, project);
        Long field = everybody.stream()
                .findFirst()
                .flatMap(organisations::field)
                .map(each -> each.getIdAsLong())
                .orElse(null);
        if (organisation == null || field == null) {
            return new CustomerView.Unknown();
        }
        // Two organisations may have one name; the number says which is meant.
        List<Issue> own = seen.ofOrganisation(asker, project, field, organisation.name()).stream()
                .filter(issue -> organisations.of(issue).contains(organisation))
                .toList();
        if (own.isEmpty()) {
            return new CustomerView.Unknown();
        }
        Set<Long> ids = new HashSet<>();
        own.forEach(issue -> ids.add(issue.getId()));
        List<Issue> others = everybody.stream()
                .filter(issue ->
                        !ids.contains(issue.getId()) && !organisations.of(issue).contains(organisation))
                .toList();
        return new CustomerView.Shown(
                organisation.name(),
                null,
                List.of(organisation),
                profile(own, others, settings.ofProject(project.getId())),
                own.subList(0, Math.min(LISTED, own.size())),
                members(own),
                own.size() == SeenIssues.MOST);
    }

    private static List<CustomerView.Member> members(List<Issue> issues) {
        Map<String, CustomerView.Member> members = new LinkedHashMap<>();
        for (Issue issue : issues) {
            ApplicationUser member = issue.getReporter();
            if (member != null) {
                members.merge(
                        member.getKey(),
                        new CustomerView.Member(member.getKey(), member.getDisplayName(), 1),
                        (one, more) -> new CustomerView.Member(one.key(), one.name(), one.contacts() + 1));
            }
        }
        return members.values().stream()
                .sorted(Comparator.comparingInt(CustomerView.Member::contacts)
                        .reversed()
                        .thenComparing(CustomerView.Member::name))
                .toList();
    }

    private Profile profile(List<Issue> own, List<Issue> others, ProjectSettings project) {
        List<ContactProfiling.Read> mine = read(own, project);
        List<ContactProfiling.Read> theirs = read(others, project);
        // Before a project has learned its topics, or where it is never sure, what customers picked themselves is the
        // topic of all.
        boolean learned = mine.stream().anyMatch(each -> each.contact().topic() != null)
                || theirs.stream().anyMatch(each -> each.contact().topic() != null);
        return Profile.of(
                contacts(mine, learned),
                contacts(theirs, learned),
                new ProfileTerms(
                        project.deskTerms().zone(),
                        Duration.ofDays(project.deskTerms().settledDays())));
    }

    private List<ContactProfiling.Read> read(List<Issue> issues, ProjectSettings project) {
        List<ContactProfiling.Read> all = new ArrayList<>(issues.size());
        issues.forEach(issue -> all.add(reading.of(issue, project)));
        return all;
    }

    private static List<ProfileContact> contacts(List<ContactProfiling.Read> all, boolean learned) {
        return all.stream()
                .map(each -> learned ? each.contact() : each.contact().about(each.requestType()))
                .toList();
    }
}
