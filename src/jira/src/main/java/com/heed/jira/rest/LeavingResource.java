package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.leaving.LeavingCard;
import com.heed.jira.leaving.LeavingViews;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.LeavingSetup;
import com.heed.jira.setup.LeftImport;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeftCustomers;
import com.heed.jira.store.Training;
import com.heed.jira.training.LeavingDesk;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What leaving means in a project and learning it, for its administrators; who is at risk, for those who handle its requests. */
@Component
@Path("projects/{key}/leaving")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class LeavingResource {
    private final Answers answers;
    private final LeavingSetup setup;
    private final LeftImport list;
    private final LeavingDesk desk;
    private final LeavingViews views;
    private final LeavingCard card;

    @Inject
    public LeavingResource(
            Answers answers,
            LeavingSetup setup,
            LeftImport list,
            LeavingDesk desk,
            LeavingViews views,
            LeavingCard card) {
        this.answers = answers;
        this.setup = setup;
        this.list = list;
        this.desk = desk;
        this.views = views;
        this.card = card;
    }

    /**
     * What leaving means.
     *
     * @param kind    {@code off}, {@code silence}, {@code issue} or {@code list}
     * @param unit    {@code person} or {@code organisation}: who the customers are that leave
     * @param heldOut percent of the customers at risk who are shown to nobody
     * @param listed  customers on the list that was handed in; null before there is one
     * @param work    the newest learning or scoring; null before the first
     */
    public record State(
            String kind,
            String unit,
            int days,
            @Nullable String field,
            @Nullable String value,
            double heldOut,
            @Nullable Integer listed,
            @Nullable Work work) {}

    /** How far a learning or scoring is. @param message how it ended; null before */
    public record Work(String step, String asked, @Nullable String message) {}

    @GET
    public State state(@PathParam("key") String key) {
        return state(answers.administeredProject(key));
    }

    private State state(Project project) {
        LeavingSettings now = setup.ofProject(project);
        return new State(
                now.kind().key(),
                now.unit().key(),
                now.days(),
                now.field(),
                now.value(),
                now.heldOut() * 100,
                list.ofProject(project)
                        .map(LeftCustomers.Listed::days)
                        .map(java.util.Map::size)
                        .orElse(null),
                desk.newest(project).map(this::work).orElse(null));
    }

    private Work work(Training training) {
        Training.Note note = training.note();
        if (note == null) {
            return new Work(training.step().key(), training.asked().toString(), null);
        }
        StringBuilder said =
                new StringBuilder(answers.texts().text(note.key(), note.args().toArray()));
        note.more()
                .forEach(more -> said.append(' ')
                        .append(answers.texts().text(more.key(), more.args().toArray())));
        return new Work(training.step().key(), training.asked().toString(), said.toString());
    }

    /** What is left out of the body stays as it is. */
    @PUT
    public State put(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        JsonNode given = answers.object(body);
        State before = state(project);
        refuse(setup.save(
                project,
                new LeavingSetup.Wanted(
                        given.path("kind").asText(before.kind()),
                        given.path("unit").asText(before.unit()),
                        given.path("days").asText(String.valueOf(before.days())),
                        given.path("field").asText(Objects.requireNonNullElse(before.field(), "")),
                        given.path("value").asText(Objects.requireNonNullElse(before.value(), "")),
                        given.path("heldOut").asText(String.valueOf(before.heldOut()))),
                answers.person()));
        return state(project);
    }

    /** Takes a list of who left: a line {@code customer,day} each, such as {@code mei,2026-03-31}. It takes the place of the one before. */
    @PUT
    @Path("list")
    public State putList(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        FieldProblem problem = list.take(project, body, answers.person()).problem();
        if (problem != null) {
            throw answers.wrong(problem);
        }
        return state(project);
    }

    /** Asks for who leaves to be learned now; the answer does not wait for it. */
    @POST
    @Path("learn")
    public Response learn(@PathParam("key") String key) {
        Project project = answers.administeredProject(key);
        refuse(desk.learn(project, answers.person()));
        return Response.status(Response.Status.ACCEPTED).entity(state(project)).build();
    }

    /** Customers at risk that the person asking may see, the likeliest to leave first. */
    @GET
    @Path("customers")
    public LeavingAnswer customers(@PathParam("key") String key) {
        return LeavingAnswer.of(views.listed(answers.seenProject(key)), answers.texts());
    }

    /** The same as a file. */
    @GET
    @Path("customers.csv")
    @Produces("text/csv")
    public Response csv(@PathParam("key") String key) {
        Project project = answers.seenProject(key);
        return Response.ok(card.csv(answers.texts(), project), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"heed-" + project.getKey() + "-leaving.csv\"")
                .build();
    }

    private void refuse(Optional<FieldProblem> problem) {
        if (problem.isPresent()) {
            throw answers.wrong(problem.get());
        }
    }
}
