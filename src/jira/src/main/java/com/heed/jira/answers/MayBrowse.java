package com.heed.jira.answers;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a person may read an answer: one of the past only where Jira lets them browse its issue now. An issue that is gone, whose security was raised since, or whose customer does not want it, is read by nobody. */
@Component
public class MayBrowse {
    private final IssueManager issues;
    private final PermissionManager permissions;
    private final LeftOutCustomers leftOut;

    public MayBrowse(IssueManager issues, PermissionManager permissions, LeftOutCustomers leftOut) {
        this.issues = issues;
        this.permissions = permissions;
        this.leftOut = leftOut;
    }

    /** For one request: what was asked about an issue is kept as long as the predicate. @param person null for a visitor */
    public Predicate<Answer> of(@Nullable ApplicationUser person) {
        Map<String, Boolean> known = new HashMap<>();
        return answer -> !(answer.origin() instanceof Origin.Past past)
                || known.computeIfAbsent(past.issue(), issue -> browses(issue, person));
    }

    private boolean browses(String issueId, @Nullable ApplicationUser person) {
        Issue issue = issue(issueId);
        return issue != null
                && PastReader.counts(issue, leftOut)
                && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, person);
    }

    /** The issue of a past answer, whoever may browse it; null if it is gone. */
    @Nullable
    Issue issue(String issueId) {
        return issues.getIssueObject(Long.valueOf(issueId));
    }
}
