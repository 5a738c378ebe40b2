package com.heed.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.access.Access;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.panel.Panel;
import com.heed.jira.panel.PanelHtml;
import com.heed.jira.panel.Panels;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.FeedbackLog;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.StoredPrediction;
import com.heed.jira.work.ReadRequests;
import com.heed.jira.write.Undo;
import com.heed.sentiment.Mood;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What agents ask and say about one issue. */
@Component
@Path("issues/{key}")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class IssueResource {
    private final Answers answers;
    private final Access access;
    private final Panels panels;
    private final PanelHtml html;
    private final ReadRequests requests;
    private final Predictions predictions;
    private final FeedbackLog feedback;
    private final Undo undo;
    private final ProjectModels models;

    @Inject
    public IssueResource(
            Answers answers,
            Access access,
            Panels panels,
            PanelHtml html,
            ReadRequests requests,
            Predictions predictions,
            FeedbackLog feedback,
            Undo undo,
            ProjectModels models) {
        this.answers = answers;
        this.access = access;
        this.panels = panels;
        this.html = html;
        this.requests = requests;
        this.predictions = predictions;
        this.feedback = feedback;
        this.undo = undo;
        this.models = models;
    }

    @GET
    @Path("panel")
    public Response panel(@PathParam("key") String key, @Context Request request) {
        Issue issue = answers.issue(key);
        Panel panel = panels.of(issue);
        PanelAnswer answer = PanelAnswer.of(issue.getKey(), panel, html.of(issue.getKey(), panel, access.locale()));
        EntityTag tag = new EntityTag(Integer.toHexString(answer.hashCode()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? Response.ok(answer).tag(tag).build() : unchanged.build();
    }

    /** Queues the issue before all automatic work; the answer comes at {@code panel}, with a higher version. */
    @POST
    @Path("predictions")
    public Response predict(@PathParam("key") String key) {
        Issue issue = answers.issue(key);
        requests.asked(issue.getId());
        return Response.status(Response.Status.ACCEPTED)
                .entity(Map.of("issue", issue.getKey(), "state", "queued"))
                .build();
    }

    /** Body: {@code {"field":"sentiment","right":true}} or {@code {"field":"sentiment","right":false,"correct":"neutral"}}. */
    @POST
    @Path("feedback")
    public Response feedback(@PathParam("key") String key, String body) {
        Issue issue = answers.issue(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        String field = given.path("field").asText("");
        if (!field.equals(ProjectSettings.SENTIMENT) && !field.equals(ProjectSettings.TOPIC)) {
            throw answers.wrong(FieldProblem.of("field", "error.rule.field"));
        }
        String correct = correct(given, field, issue);
        if (!given.path("right").isBoolean() && correct == null) {
            throw answers.wrong(FieldProblem.of("right", "error.rule.right"));
        }
        StoredPrediction stored = predictions
                .newest(issue.getId())
                .orElseThrow(() -> answers.refused(Answers.CONFLICT, "error.noprediction", issue.getKey()));
        boolean right = given.path("right").asBoolean(false) && correct == null;
        feedback.add(issue.getId(), stored.id(), field, right, correct, person.getKey());
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("message", answers.texts().text("feedback.thanks")))
                .build();
    }

    private @Nullable String correct(JsonNode given, String field, Issue issue) {
        JsonNode value = given.path("correct");
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String key = value.asText();
        boolean known = field.equals(ProjectSettings.TOPIC)
                ? models.topicNames(issue.getProjectId()).contains(key)
                : Arrays.stream(Mood.values()).anyMatch(mood -> mood.key().equals(key));
        if (!known) {
            throw answers.wrong(FieldProblem.of("correct", "error.rule.correct"));
        }
        return key;
    }

    @POST
    @Path("changes/{id}/undo")
    public Response undo(@PathParam("key") String key, @PathParam("id") String id) {
        Issue issue = answers.issue(key);
        ApplicationUser person = answers.person();
        if (!access.mayChange(issue)) {
            throw answers.refused(403, "error.forbidden");
        }
        if (!id.matches("\\d{1,9}")) {
            throw answers.refused(404, "error.nochange", id);
        }
        return switch (undo.undo(issue.getId(), Integer.parseInt(id), person)) {
            case Undo.Outcome.Done done ->
                Response.ok(Map.of("id", done.change().id(), "undone", true)).build();
            case Undo.Outcome.NoSuchChange none -> throw answers.refused(404, "error.nochange", id);
            case Undo.Outcome.UndoneBefore before -> throw answers.refused(Answers.CONFLICT, "error.undone");
            case Undo.Outcome.ChangedSince since ->
                throw answers.refused(Answers.CONFLICT, "error.changed", shown(since.written()), shown(since.now()));
        };
    }

    private String shown(@Nullable String value) {
        return value == null ? answers.texts().text("change.empty") : value;
    }
}
