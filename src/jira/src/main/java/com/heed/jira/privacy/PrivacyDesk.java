package com.heed.jira.privacy;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.heed.jira.answers.AnswerRuns;
import com.heed.jira.answers.IndexedIssues;
import com.heed.jira.desk.Organisation;
import com.heed.jira.read.Organisations;
import com.heed.jira.store.CannedLog;
import com.heed.jira.store.CustomerData;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.PortalLog;
import com.heed.jira.store.StoredCanned;
import com.heed.jira.store.Withdrawals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what is held of a person, forgets it, and keeps it from others. The issues stay Jira's. */
@Component
public class PrivacyDesk {
    private final CustomerData data;
    private final CannedLog canned;
    private final PortalLog portal;
    private final LeftOutCustomers leftOut;
    private final Withdrawals withdrawals;
    private final IndexedIssues indexed;
    private final AnswerRuns runs;
    private final IssueManager issues;
    private final Organisations organisations;

    public PrivacyDesk(
            CustomerData data,
            CannedLog canned,
            PortalLog portal,
            LeftOutCustomers leftOut,
            Withdrawals withdrawals,
            IndexedIssues indexed,
            AnswerRuns runs,
            IssueManager issues,
            Organisations organisations) {
        this.data = data;
        this.canned = canned;
        this.portal = portal;
        this.leftOut = leftOut;
        this.withdrawals = withdrawals;
        this.indexed = indexed;
        this.runs = runs;
        this.issues = issues;
        this.organisations = organisations;
    }

    /**
     * What is held of a person.
     *
     * @param optedOut  whether the person wants no suggested answers, nor to be learned from
     * @param forgotten when the person was forgotten, in ISO form; null if never
     * @param indexed   keys of their issues that replies are found in for others
     * @param canned    their own canned responses with all versions
     * @param tables    rows by table
     */
    public record Held(
            String person,
            boolean optedOut,
            @Nullable String forgotten,
            List<String> indexed,
            List<OwnResponse> canned,
            Map<String, List<Map<String, Object>>> tables) {}

    /** A version of a canned response. */
    public record OwnResponse(String name, String language, String text, String at) {}

    /** What was taken away. @param rows of tables @param canned canned responses @param issues whose text leaves the indexes */
    public record Forgotten(int rows, int canned, int issues) {}

    private List<Issue> issuesOf(String person) {
        Set<Long> ids = new TreeSet<>(data.issues());
        ids.addAll(indexed.ids());
        List<Issue> own = new ArrayList<>();
        for (Long id : ids) {
            Issue issue = issues.getIssueObject(id);
            if (issue != null
                    && issue.getReporter() != null
                    && issue.getReporter().getKey().equals(person)) {
                own.add(issue);
            }
        }
        return own;
    }

    /** Keys of the organisations that issues are shared with. */
    private Set<String> organisationsOf(List<Issue> shared) {
        Set<String> keys = new TreeSet<>();
        for (Issue issue : shared) {
            organisations.of(issue).stream().map(Organisation::key).forEach(keys::add);
        }
        return keys;
    }

    public Held held(String person) {
        List<Issue> own = issuesOf(person);
        Set<Long> inIndex = indexed.ids();
        return new Held(
                person,
                portal.isOptedOut(person),
                leftOut.forgotten(person).map(Instant::toString).orElse(null),
                own.stream()
                        .filter(issue -> inIndex.contains(issue.getId()))
                        .map(Issue::getKey)
                        .toList(),
                canned.everythingOf(person).stream().map(PrivacyDesk::own).toList(),
                data.export(own.stream().map(Issue::getId).toList(), person));
    }

    private static OwnResponse own(StoredCanned.Version version) {
        return new OwnResponse(
                version.response().name(),
                version.response().language().tag(),
                version.response().template().source(),
                version.at().toString());
    }

    /** Forgets a person. What other nodes hold in their indexes is not handed out from now on, and is gone after their next look. */
    public Forgotten forget(String person, String author) {
        List<Issue> own = issuesOf(person);
        leftOut.forget(person, author);
        Set<Long> ids = new TreeSet<>(own.stream().map(Issue::getId).toList());
        withdrawals.add(ids);
        int responses = canned.forget(person);
        int rows = data.forget(
                ids, new TreeSet<>(own.stream().map(Issue::getProjectId).toList()), person);
        data.withdrawScores(organisationsOf(own));
        runs.poke();
        return new Forgotten(rows, responses, ids.size());
    }

    /** Switches suggested answers off for a person, or on again. Off, their requests and the answers to them leave the indexes; on, they are found again when an index is next built, after a week at most. */
    public void optOut(String person, boolean out) {
        portal.optOut(person, out);
        leftOut.refresh();
        if (out) {
            List<Issue> own = issuesOf(person);
            List<Long> ids = own.stream().map(Issue::getId).toList();
            withdrawals.add(ids);
            data.withdraw(ids, person);
            data.withdrawScores(organisationsOf(own));
            runs.poke();
        }
    }
}
