package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.page.Texts;
import com.heed.jira.replay.Replaying;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.Replays;
import com.heed.jira.store.Training;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.springframework.stereotype.Component;

/** Replays of a project's last weeks, for its administrators. */
@Component
@Path("projects/{key}/replay")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ReplayResource {
    private final Answers answers;
    private final Replaying replaying;

    @Inject
    public ReplayResource(Answers answers, Replaying replaying) {
        this.answers = answers;
        this.replaying = replaying;
    }

    @GET
    public ReplayAnswer state(@PathParam("key") String key) {
        return state(answers.administeredProject(key));
    }

    /** Body: {@code {"weeks":13,"nightly":true}}; what is left out is a quarter, and as it was. */
    @POST
    public Response start(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body.isBlank() ? "{}" : body);
        JsonNode weeks = given.path("weeks");
        JsonNode nightly = given.path("nightly");
        if (!nightly.isMissingNode() && !nightly.isBoolean()) {
            throw answers.wrong(FieldProblem.of("nightly", "error.rule.flag"));
        }
        replaying
                .start(
                        project,
                        weeks.isMissingNode() ? Replaying.WEEKS : weeks.isInt() ? weeks.asInt() : -1,
                        nightly.isMissingNode() ? replaying.nightly(project) : nightly.asBoolean(),
                        person)
                .ifPresent(problem -> {
                    throw problem.field().equals("weeks")
                            ? answers.wrong(problem)
                            : answers.refused(
                                    Answers.CONFLICT,
                                    problem.key(),
                                    problem.args().toArray(String[]::new));
                });
        return Response.status(Response.Status.ACCEPTED).entity(state(project)).build();
    }

    /** Stops the one that is under way. */
    @DELETE
    public ReplayAnswer stop(@PathParam("key") String key) {
        Project project = answers.administeredProject(key);
        if (!replaying.stop(project, answers.person())) {
            throw answers.refused(Answers.CONFLICT, "replay.none");
        }
        return state(project);
    }

    private ReplayAnswer state(Project project) {
        Replays.Made made = replaying.result(project).orElse(null);
        return new ReplayAnswer(
                replaying.newest(project).map(this::work).orElse(null),
                made == null ? null : made.at().toString(),
                made == null ? null : made.replay(),
                replaying
                        .learned(project)
                        .map(learned -> ReplayAnswer.Learned.of(learned.at().toString(), learned.expectation()))
                        .orElse(null));
    }

    private ReplayAnswer.Work work(Training work) {
        Training.Note note = work.note();
        Texts texts = answers.texts();
        return new ReplayAnswer.Work(
                work.id(),
                work.author(),
                work.asked().toString(),
                work.step().key(),
                work.done(),
                work.total(),
                work.minutesLeft().isPresent() ? work.minutesLeft().getAsLong() : null,
                work.node(),
                note == null ? null : texts.text(note.key(), note.args().toArray()),
                work.updated().toString());
    }
}
