package com.heed.sandbox.agent;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.page.FragmentContext;
import java.util.HashMap;
import java.util.Map;

/** What the app's panels, links and conditions are told about the issue they stand beside, as a Jira tells it. */
final class IssueContext {
    private IssueContext() {}

    static Map<String, Object> of(Desk desk, DeskIssue issue) {
        Map<String, Object> context = new HashMap<>(FragmentContext.of(desk, issue.project()));
        context.put("issue", issue);
        context.put("helper", new JiraHelper(issue.project(), Map.of("issue", issue)));
        return context;
    }
}
