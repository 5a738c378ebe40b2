package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.WatchSetup;
import com.heed.jira.store.WatchSettings;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is watched in a project, for its administrators. */
@Component
@Path("projects/{key}/watch")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class WatchResource {
    private final Answers answers;
    private final WatchSetup setup;

    @Inject
    public WatchResource(Answers answers, WatchSetup setup) {
        this.answers = answers;
        this.setup = setup;
    }

    @GET
    public WatchSettings watch(@PathParam("key") String key) {
        return setup.ofProject(answers.administeredProject(key));
    }

    /** What is left out of the body stays as it is. */
    @PUT
    public WatchSettings putWatch(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        WatchSettings before = setup.ofProject(project);
        List<String> fields = new ArrayList<>(before.fields());
        if (given.path("fields").isArray()) {
            fields.clear();
            given.path("fields").forEach(field -> fields.add(field.asText("")));
        } else if (given.has("fields")) {
            throw answers.wrong(FieldProblem.of("fields", "error.rule.list"));
        }
        String type = before.issueType() == null ? "" : before.issueType();
        Optional<FieldProblem> problem = setup.save(
                project,
                flag(given, "surges", before.surges()),
                flag(given, "issue", before.issue()),
                given.has("issueType") ? given.path("issueType").asText("") : type,
                flag(given, "patterns", before.patterns()),
                fields,
                person);
        if (problem.isPresent()) {
            throw answers.wrong(problem.get());
        }
        return setup.ofProject(project);
    }

    private boolean flag(JsonNode given, String name, boolean before) {
        if (given.has(name) && !given.path(name).isBoolean()) {
            throw answers.wrong(FieldProblem.of(name, "error.rule.flag"));
        }
        return given.path(name).asBoolean(before);
    }
}
