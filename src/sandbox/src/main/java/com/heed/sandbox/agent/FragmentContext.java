package com.heed.sandbox.agent;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskProject;
import java.util.Locale;
import java.util.Map;

/** What the app's panels, links and conditions are told about the page they stand on, as a Jira tells it. */
final class FragmentContext {
    private FragmentContext() {}

    static Map<String, Object> of(DeskIssue issue, Person person, Locale locale) {
        DeskProject project = issue.project();
        return Map.of(
                "issue", issue,
                "project", project,
                "user", person,
                "helper", new JiraHelper(project, Map.of("issue", issue)),
                "locale", locale);
    }

    static Map<String, Object> of(DeskProject project, Person person, Locale locale) {
        return Map.of(
                "project", project,
                "user", person,
                "helper", new JiraHelper(project, Map.of()),
                "locale", locale);
    }
}
