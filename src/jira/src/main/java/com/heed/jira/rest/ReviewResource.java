package com.heed.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.access.Access;
import com.heed.jira.canned.ReviewQueue;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.AnswerReviews;
import com.heed.jira.store.ReplySettings;
import com.heed.jira.store.ReplySettingsLog;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which replies of past issues may be shown in a project, for its administrators. */
@Component
@Path("projects/{key}/reply-review")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ReviewResource {
    private static final int MOST_SHOWN = 50;

    private final Answers answers;
    private final Access access;
    private final ReplySettingsLog settings;
    private final AnswerReviews reviews;
    private final ReviewQueue queue;

    @Inject
    public ReviewResource(
            Answers answers, Access access, ReplySettingsLog settings, AnswerReviews reviews, ReviewQueue queue) {
        this.answers = answers;
        this.access = access;
        this.settings = settings;
        this.reviews = reviews;
        this.queue = queue;
    }

    /**
     * What is asked for and what waits.
     *
     * @param reviewMined whether a reply of a past issue is shown only after somebody approved it
     * @param waiting     those nobody has decided about, at most 50
     */
    public record Review(boolean reviewMined, List<Mined> waiting) {
        public Review {
            waiting = List.copyOf(waiting);
        }
    }

    /** A reply of a past issue, clean and masked. @param issue key of the issue it stands in; null if it is from elsewhere */
    public record Mined(
            String id,
            String language,
            String text,
            @Nullable String request,
            @Nullable String issue) {}

    @GET
    public Review review(@PathParam("key") String key) {
        return review(answers.administeredProject(key));
    }

    private Review review(Project project) {
        return new Review(
                settings.ofProject(project.getId()).reviewMined(),
                queue.waiting(project, MOST_SHOWN).stream().map(this::mined).toList());
    }

    private Mined mined(Answer answer) {
        return new Mined(
                answer.id(),
                answer.language().tag(),
                answer.text(),
                answer.request(),
                answer.origin() instanceof Origin.Past past
                        ? access.issue(Long.parseLong(past.issue()))
                                .map(Issue::getKey)
                                .orElse(null)
                        : null);
    }

    /** Body: {@code {"reviewMined":true}}. */
    @PUT
    public Review change(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode wanted = answers.object(body).path("reviewMined");
        if (!wanted.isBoolean()) {
            throw answers.wrong(FieldProblem.of("reviewMined", "error.rule.flag"));
        }
        settings.save(project.getId(), new ReplySettings(wanted.asBoolean()), person.getKey());
        return review(project);
    }

    /** Body: {@code {"id":"past:10001:10200","approved":true}}. */
    @POST
    public Map<String, Object> decide(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        String id = given.path("id").asText("");
        if (id.isBlank() || id.length() > AnswerReviews.LONGEST_ID) {
            throw answers.wrong(FieldProblem.of("id", "error.rule.text", String.valueOf(AnswerReviews.LONGEST_ID)));
        }
        if (!given.path("approved").isBoolean()) {
            throw answers.wrong(FieldProblem.of("approved", "error.rule.flag"));
        }
        boolean approved = given.path("approved").asBoolean();
        reviews.decide(project.getId(), id, approved, person.getKey());
        return Map.of("id", id, "approved", approved);
    }
}
