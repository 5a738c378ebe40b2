package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.access.Access;
import com.heed.jira.pattern.PatternRuns;
import com.heed.jira.pattern.TopicDecisions;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.PatternLog;
import com.heed.jira.store.Topics;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Patterns of a project for those who handle its requests; looks and decisions for its administrators. */
@Component
@Path("projects/{key}/patterns")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class PatternResource {
    private final Answers answers;
    private final Access access;
    private final PatternLog patterns;
    private final PatternRuns runs;
    private final Topics topics;
    private final TopicDecisions decisions;

    @Inject
    public PatternResource(
            Answers answers,
            Access access,
            PatternLog patterns,
            PatternRuns runs,
            Topics topics,
            TopicDecisions decisions) {
        this.answers = answers;
        this.access = access;
        this.patterns = patterns;
        this.runs = runs;
        this.topics = topics;
        this.decisions = decisions;
    }

    @GET
    public PatternAnswer patterns(@PathParam("key") String key) {
        long id = answers.seenProject(key).getId();
        return PatternAnswer.of(
                patterns.newest(id), runs.progress(id), topics.accepted(id), topics.declined(id), access);
    }

    /** Looks at the newest contacts in the background. */
    @POST
    @Path("look")
    public Response look(@PathParam("key") String key) {
        boolean queued = runs.request(answers.administeredProject(key).getId());
        return Response.status(Response.Status.ACCEPTED)
                .entity(Map.of("queued", queued))
                .build();
    }

    /** Gives up a look that runs on this node. */
    @POST
    @Path("stop")
    public Map<String, Object> stop(@PathParam("key") String key) {
        return Map.of("stopped", runs.cancel(answers.administeredProject(key).getId()));
    }

    /** Makes a topic. Body: {@code {"name":"Late delivery"}}. */
    @POST
    @Path("{look}/{pattern}/topic")
    public Response accept(
            @PathParam("key") String key,
            @PathParam("look") String look,
            @PathParam("pattern") String pattern,
            String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        return answer(decisions.accept(
                project.getId(), number(look), pattern, given.path("name").asText(""), person.getKey()));
    }

    /** Keeps a pattern from being suggested again. */
    @POST
    @Path("{look}/{pattern}/decline")
    public Response decline(
            @PathParam("key") String key, @PathParam("look") String look, @PathParam("pattern") String pattern) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        return answer(decisions.decline(project.getId(), number(look), pattern, person.getKey()));
    }

    /** No look has the number -1. */
    private static int number(String look) {
        return look.matches("\\d{1,9}") ? Integer.parseInt(look) : -1;
    }

    private Response answer(TopicDecisions.Outcome outcome) {
        return switch (outcome) {
            case TopicDecisions.Decided decided ->
                Response.status(Response.Status.CREATED)
                        .entity(Map.of("id", decided.topic().id()))
                        .build();
            case TopicDecisions.Gone gone -> throw answers.refused(Answers.CONFLICT, "error.pattern.gone");
            case TopicDecisions.DecidedBefore before ->
                throw answers.refused(Answers.CONFLICT, "error.pattern.decided");
            case TopicDecisions.BadName bad -> throw answers.wrong(FieldProblem.of("name", "error.rule.topic"));
            case TopicDecisions.NameTaken taken ->
                throw answers.wrong(FieldProblem.of("name", "error.rule.topic.taken", taken.name()));
        };
    }
}
