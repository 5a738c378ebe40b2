package com.heed.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.jira.access.Access;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.Settings;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the resources share: finding what was asked for, and refusing in words. */
@Component
public class Answers {
    static final int CONFLICT = 409;
    private static final int LONGEST_BODY = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Access access;
    private final Settings settings;
    private final I18nResolver resolver;

    public Answers(Access access, Settings settings, I18nResolver resolver) {
        this.access = access;
        this.settings = settings;
        this.resolver = resolver;
    }

    Texts texts() {
        return new Texts(resolver, access.locale());
    }

    /** The person asking. The access annotations let nobody else in; this is the second lock. */
    ApplicationUser person() {
        ApplicationUser user = access.user();
        if (user == null) {
            throw refused(401, "error.forbidden");
        }
        return user;
    }

    /** The issue, for somebody who handles requests; 404 if it cannot be browsed, 403 if predictions are not for this person. */
    Issue issue(String key) {
        Issue issue = access.issue(key).orElseThrow(() -> refused(404, "error.notfound", key));
        if (!access.seesPredictions(
                issue, settings.ofProject(issue.getProjectId()).mode())) {
            throw refused(403, "error.forbidden");
        }
        return issue;
    }

    /** The project, for somebody who administers it. */
    Project administeredProject(String key) {
        Project project = access.project(key).orElseThrow(() -> refused(404, "error.project", key));
        if (!access.administers(project)) {
            throw refused(403, "error.forbidden");
        }
        return project;
    }

    /** The project, for somebody who may see what Heed finds over all its contacts. */
    Project seenProject(String key) {
        Project project = access.project(key).orElseThrow(() -> refused(404, "error.project", key));
        if (!access.seesFindings(project, settings.ofProject(project.getId()).mode())) {
            throw refused(403, "error.forbidden");
        }
        return project;
    }

    /** The project, for somebody who may send a request to it. */
    Project portalProject(String key) {
        return access.portalProject(key).orElseThrow(() -> refused(404, "error.project", key));
    }

    /** A body that must be a JSON object. */
    JsonNode object(String body) {
        if (body.length() > LONGEST_BODY) {
            throw wrong(FieldProblem.of("body", "error.body.long", String.valueOf(LONGEST_BODY)));
        }
        JsonNode node;
        try {
            node = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw wrong(FieldProblem.of("body", "error.body.json"));
        }
        if (node == null || !node.isObject()) {
            throw wrong(FieldProblem.of("body", "error.body.json"));
        }
        return node;
    }

    /** 400 with field and rule. */
    WebApplicationException wrong(FieldProblem problem) {
        return wrong(List.of(problem));
    }

    /** 400 with every field and rule; the first is the message. @param problems at least one */
    WebApplicationException wrong(List<FieldProblem> problems) {
        List<Problem.Fault> faults = faults(problems);
        return refused(
                400, "error.field", faults, faults.get(0).field(), faults.get(0).rule());
    }

    List<Problem.Fault> faults(List<FieldProblem> problems) {
        Texts texts = texts();
        return problems.stream()
                .map(problem -> new Problem.Fault(
                        problem.field(),
                        texts.text(problem.key(), problem.args().toArray())))
                .toList();
    }

    WebApplicationException refused(int status, String key, String... args) {
        return refused(status, key, List.of(), args);
    }

    private WebApplicationException refused(int status, String key, List<Problem.Fault> faults, String... args) {
        Problem problem = new Problem(
                "heed." + key, texts().text(key, (Object[]) args), List.copyOf(Arrays.asList(args)), faults);
        return new WebApplicationException(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(problem)
                .build());
    }
}
