package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.drift.Drift;
import com.heed.jira.model.ModelDrift;
import com.heed.jira.model.ModelKind;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.Training;
import com.heed.jira.training.TrainingDesk;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a project has learned, and the training that is under way. */
@Component
@Path("projects/{key}/training")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class TrainingResource {
    private static final int USES = 20;

    private final Answers answers;
    private final TrainingDesk trainings;
    private final ActiveModels active;
    private final ModelDrift drift;
    private final ModelReports reports;

    @Inject
    public TrainingResource(
            Answers answers, TrainingDesk trainings, ActiveModels active, ModelDrift drift, ModelReports reports) {
        this.answers = answers;
        this.trainings = trainings;
        this.active = active;
        this.drift = drift;
        this.reports = reports;
    }

    /** The newest training, null before the first, and the models in use, newest use first. */
    public record State(@Nullable Line training, List<Model> models, List<Moved> drift) {
        /** @param step {@code waiting}, {@code reading}, {@code encoding}, {@code learning}, {@code measuring}, {@code done}, {@code failed} or {@code stopped} */
        public record Line(
                int id,
                String author,
                String asked,
                String step,
                int done,
                int total,
                String node,
                @Nullable String message,
                String updated) {}

        /** How far a feature has moved since the model in use was measured. @param level {@code toofew}, {@code normal}, {@code some} or {@code large} */
        public record Moved(
                String kind,
                String language,
                String feature,
                double psi,
                double noise,
                int then,
                int now,
                String level) {}

        /** One time that a model came into use; number 0 is none. @param kind {@code topic}, {@code sentiment}, {@code urgency}, {@code replies} or {@code leaving} @param language {@code all} of urgency and leaving */
        public record Model(String kind, String language, int number, String author, String at, boolean inUse) {}
    }

    @GET
    public State state(@PathParam("key") String key) {
        return state(answers.administeredProject(key));
    }

    /** Body: {@code {"source":"requesttype","precision":90,"everyDays":30,"consent":true}}. */
    @POST
    public Response start(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        refuse(trainings.start(
                project,
                given.path("source").asText("requesttype"),
                given.path("precision").asDouble(90),
                given.path("everyDays").asInt(0),
                given.path("consent").asBoolean(false),
                person));
        return Response.status(Response.Status.ACCEPTED).entity(state(project)).build();
    }

    @DELETE
    public State stop(@PathParam("key") String key) {
        Project project = answers.administeredProject(key);
        if (!trainings.stop(project, answers.person())) {
            throw answers.refused(Answers.CONFLICT, "train.none");
        }
        return state(project);
    }

    /** Goes back to an earlier model. Body: {@code {"kind":"topic","language":"en","number":1}}; 0 for none, and without a kind it is a topic model. */
    @PUT
    @Path("model")
    public State use(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        ModelSeries series =
                series(given.path("kind").asText(null), given.path("language").asText(ModelSeries.URGENCY.tag()));
        if (!given.path("number").isInt() || given.path("number").asInt() < 0) {
            throw answers.wrong(FieldProblem.of(
                    "number", "train.nomodel", given.path("number").asText("")));
        }
        refuse(trainings.use(project, series, given.path("number").asInt(), person));
        return state(project);
    }

    /** The figures of the report on the model in use, or on the newest that is kept where none is. @param tag {@code en} or {@code zh}, of urgency and leaving {@code all} @param kind {@code topic}, also if it is not given, {@code sentiment}, {@code urgency}, {@code replies} or {@code leaving} */
    @GET
    @Path("report/{language}")
    public Response figures(
            @PathParam("key") String key, @PathParam("language") String tag, @QueryParam("kind") String kind) {
        Reported reported = reported(key, tag, kind);
        return reports.figures(reported.projectId, reported.series, reported.number)
                .map(figures -> Response.ok(figures.toString()).build())
                .orElseThrow(() -> answers.refused(404, "report.none"));
    }

    /** The same as a page that prints, in the reader's language. */
    @GET
    @Path("report/{language}/page")
    @Produces(MediaType.TEXT_HTML)
    public Response page(
            @PathParam("key") String key, @PathParam("language") String tag, @QueryParam("kind") String kind) {
        Reported reported = reported(key, tag, kind);
        return reports.page(
                        reported.projectId,
                        reported.series,
                        reported.number,
                        answers.texts().locale())
                .map(page -> Response.ok(page, "text/html;charset=UTF-8").build())
                .orElseThrow(() -> answers.refused(404, "report.none"));
    }

    /** The cases it was measured on, a line each, without their texts. */
    @GET
    @Path("report/{language}/cases.csv")
    @Produces("text/csv")
    public Response cases(
            @PathParam("key") String key, @PathParam("language") String tag, @QueryParam("kind") String kind) {
        Reported reported = reported(key, tag, kind);
        String name = "heed-" + reported.projectKey + "-" + reported.series.feature() + "-" + reported.number + ".csv";
        return reports.cases(reported.projectId, reported.series, reported.number)
                .map(cases -> Response.ok(cases, "text/csv;charset=UTF-8")
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                        .build())
                .orElseThrow(() -> answers.refused(404, "report.none"));
    }

    private record Reported(long projectId, String projectKey, ModelSeries series, int number) {}

    private Reported reported(String key, String tag, @Nullable String kind) {
        Project project = answers.administeredProject(key);
        ModelSeries series = series(kind, tag);
        return new Reported(project.getId(), project.getKey(), series, reports.reported(project.getId(), series));
    }

    private ModelSeries series(@Nullable String key, String tag) {
        ModelKind kind = key == null
                ? ModelKind.TOPIC
                : ModelKind.ofKey(key).orElseThrow(() -> answers.wrong(FieldProblem.of("kind", "error.rule.kind")));
        return ModelSeries.of(kind, tag)
                .orElseThrow(() -> answers.wrong(FieldProblem.of("language", "error.rule.language")));
    }

    private State state(Project project) {
        List<State.Model> models = new ArrayList<>();
        List<State.Moved> moved = new ArrayList<>();
        for (ModelSeries series : ModelSeries.all()) {
            boolean inUse = true;
            for (ActiveModels.Use use : active.uses(project.getId(), series.feature(), USES)) {
                models.add(new State.Model(
                        series.kind().key(),
                        series.tag(),
                        use.number(),
                        use.author(),
                        use.at().toString(),
                        inUse));
                inUse = false;
            }
            for (Drift each : drift.of(project.getId(), series)) {
                moved.add(new State.Moved(
                        series.kind().key(),
                        series.tag(),
                        each.feature(),
                        each.psi(),
                        each.noise(),
                        each.then(),
                        each.now(),
                        each.level().key()));
            }
        }
        return new State(trainings.newest(project).map(this::line).orElse(null), models, moved);
    }

    private State.Line line(Training training) {
        Training.Note note = training.note();
        return new State.Line(
                training.id(),
                training.author(),
                training.asked().toString(),
                training.step().key(),
                training.done(),
                training.total(),
                training.node(),
                note == null ? null : said(note),
                training.updated().toString());
    }

    private String said(Training.Note note) {
        StringBuilder said =
                new StringBuilder(answers.texts().text(note.key(), note.args().toArray()));
        note.more()
                .forEach(more -> said.append(' ')
                        .append(answers.texts().text(more.key(), more.args().toArray())));
        return said.toString();
    }

    private void refuse(Optional<FieldProblem> problem) {
        if (problem.isPresent()) {
            throw answers.wrong(problem.get());
        }
    }
}
