package com.heed.sandbox.desk;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.config.util.JiraHome;
import com.heed.sandbox.Host;
import com.heed.sandbox.database.Database;
import com.heed.sandbox.field.CustomFields;
import com.heed.sandbox.field.Screens;
import com.heed.sandbox.issue.Attachments;
import com.heed.sandbox.issue.Comments;
import com.heed.sandbox.issue.Constants;
import com.heed.sandbox.issue.Conversation;
import com.heed.sandbox.issue.History;
import com.heed.sandbox.issue.Issues;
import com.heed.sandbox.issue.Properties;
import com.heed.sandbox.people.People;
import com.heed.sandbox.people.Sessions;
import com.heed.sandbox.project.IssueSecurity;
import com.heed.sandbox.project.Permissions;
import com.heed.sandbox.project.Projects;
import com.heed.sandbox.workflow.Transitions;
import com.heed.sandbox.workflow.Workflows;

/** Everything the service desk knows and does, for its pages and its loader. */
public record Desk(
        People people,
        Sessions sessions,
        Projects projects,
        IssueSecurity security,
        Permissions permissions,
        CustomFields fields,
        Screens screens,
        Constants constants,
        Properties properties,
        History history,
        Issues issues,
        Comments comments,
        Attachments attachments,
        Conversation conversation,
        Workflows workflows,
        Transitions transitions) {

    /** Opens the desk in the host's database; tables are made where they are missing. */
    static Desk open(Host host) {
        Database database = host.database();
        EventPublisher events = host.services().get(EventPublisher.class);
        People people = new People(database);
        Projects projects = new Projects(database);
        Screens screens = new Screens(database);
        CustomFields fields = new CustomFields(database);
        Constants constants = new Constants(database);
        Properties properties = new Properties(database);
        History history = new History(database);
        IssueSecurity security = new IssueSecurity(database);
        Issues issues = new Issues(database, projects, security, people, fields, constants, properties, history);
        Comments comments = new Comments(database, people, properties);
        Attachments attachments = new Attachments(
                database, host.services().get(JiraHome.class).getHome().toPath());
        Workflows workflows = new Workflows(database);
        return new Desk(
                people,
                new Sessions(people),
                projects,
                security,
                new Permissions(projects, security),
                fields,
                screens,
                constants,
                properties,
                history,
                issues,
                comments,
                attachments,
                new Conversation(issues, comments, attachments, events),
                workflows,
                new Transitions(
                        database,
                        workflows,
                        issues,
                        events,
                        className -> host.app().newWorkflowObject(className)));
    }
}
