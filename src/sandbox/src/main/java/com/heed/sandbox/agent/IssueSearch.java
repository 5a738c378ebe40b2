package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.page.ServedProjects;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.search.Asker;
import com.heed.sandbox.search.Jql;
import com.heed.sandbox.search.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds issues by JQL, among those the person may see. Reads the projects once; not for several threads. */
final class IssueSearch {
    private final Person person;
    private final IssueFields fields;
    private final IssueValues values;
    private final List<IssueValues.Found> candidates = new ArrayList<>();
    private final Instant now = Instant.now();

    private IssueSearch(Desk desk, AppRuntime app, Person person, List<DeskProject> projects) {
        this.person = person;
        this.fields = new IssueFields(desk, app, projects);
        this.values = new IssueValues(desk, now);
        Set<Long> hidden = desk.security().hiddenFrom(person.key());
        for (DeskProject project : projects) {
            for (DeskIssue issue : desk.issues().ofProject(project.id())) {
                if (!hidden.contains(issue.getId())) {
                    candidates.add(new IssueValues.Found(issue, values));
                }
            }
        }
    }

    /** Among every project the person works in. */
    static IssueSearch everywhere(Desk desk, AppRuntime app, Person person) {
        return new IssueSearch(desk, app, person, ServedProjects.of(desk, person));
    }

    /** Among one project, which the person works in. */
    static IssueSearch in(Desk desk, AppRuntime app, Person person, DeskProject project) {
        return new IssueSearch(desk, app, person, List.of(project));
    }

    /** @throws com.heed.sandbox.search.JqlException if the query cannot be read or asks for a field that is not there; says which */
    List<DeskIssue> find(String jql) {
        Query query = Jql.parse(jql);
        return query.on(fields, new Asker(person.key(), now, ZoneId.systemDefault())).of(candidates).stream()
                .map(IssueValues.Found::issue)
                .toList();
    }
}
