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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * What is watched, for people.
     *
     * @param mailTo names under which people log in
     */
    public record Watch(
            boolean surges,
            boolean issue,
            @Nullable String issueType,
            boolean patterns,
            List<String> fields,
            List<String> mailTo) {}

    @GET
    public Watch watch(@PathParam("key") String key) {
        return watch(answers.administeredProject(key));
    }

    private Watch watch(Project project) {
        WatchSettings now = setup.ofProject(project);
        return new Watch(
                now.surges(), now.issue(), now.issueType(), now.patterns(), now.fields(), setup.mailNames(now));
    }

    /** What is left out of the body stays as it is. */
    @PUT
    public Watch putWatch(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        Watch before = watch(project);
        Optional<FieldProblem> problem = setup.save(
                project,
                new WatchSetup.Wanted(
                        flag(given, "surges", before.surges()),
                        flag(given, "issue", before.issue()),
                        given.has("issueType")
                                ? given.path("issueType").asText("")
                                : Objects.requireNonNullElse(before.issueType(), ""),
                        flag(given, "patterns", before.patterns()),
                        list(given, "fields", before.fields()),
                        list(given, "mailTo", before.mailTo())),
                person);
        if (problem.isPresent()) {
            throw answers.wrong(problem.get());
        }
        return watch(project);
    }

    private List<String> list(JsonNode given, String name, List<String> before) {
        if (!given.has(name)) {
            return before;
        }
        if (!given.path(name).isArray()) {
            throw answers.wrong(FieldProblem.of(name, "error.rule.list"));
        }
        List<String> items = new ArrayList<>();
        given.path(name).forEach(item -> items.add(item.asText("")));
        return items;
    }

    private boolean flag(JsonNode given, String name, boolean before) {
        if (given.has(name) && !given.path(name).isBoolean()) {
            throw answers.wrong(FieldProblem.of(name, "error.rule.flag"));
        }
        return given.path(name).asBoolean(before);
    }
}
