package com.heed.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.access.Access;
import com.heed.jira.canned.FaultTexts;
import com.heed.jira.canned.ReviewQueue;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.AnswerReview;
import com.heed.jira.store.AnswerReviews;
import com.heed.jira.store.ReplySettings;
import com.heed.jira.store.ReplySettingsLog;
import com.heed.reply.Answer;
import com.heed.reply.Template;
import com.heed.reply.TextCheck;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which replies of past issues may be shown in a project, for its administrators. */
@Component
@Path("projects/{key}/reply-review")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ReviewResource {
    private static final int PAGE = 20;

    private final Answers answers;
    private final Access access;
    private final ReplySettingsLog settings;
    private final AnswerReviews reviews;
    private final ReviewQueue queue;
    private final UserManager users;

    @Inject
    public ReviewResource(
            Answers answers,
            Access access,
            ReplySettingsLog settings,
            AnswerReviews reviews,
            ReviewQueue queue,
            UserManager users) {
        this.answers = answers;
        this.access = access;
        this.settings = settings;
        this.reviews = reviews;
        this.queue = queue;
        this.users = users;
    }

    /**
     * What is asked for and what waits.
     *
     * @param reviewMined whether a reply of a past issue is shown only after somebody approved it
     * @param waiting     those nobody has decided about, the best first, at most 20
     * @param start       number of the first of these, from 0
     * @param more        whether there are others behind them
     * @param decided     what was decided last, the newest first, at most 20
     */
    public record Review(boolean reviewMined, List<Mined> waiting, int start, boolean more, List<Decided> decided) {
        public Review {
            waiting = List.copyOf(waiting);
            decided = List.copyOf(decided);
        }
    }

    /**
     * A reply of a past issue, clean and masked.
     *
     * @param print fingerprint of the text: what is approved is this text
     * @param issue key of the issue it stands in; null if that is gone
     */
    public record Mined(
            String id,
            String print,
            String language,
            String text,
            @Nullable String request,
            @Nullable String issue) {}

    /**
     * A decision that counts.
     *
     * @param decision approved or declined
     * @param text     that is said instead of the reply's own; null for that
     * @param by       name of who decided
     */
    public record Decided(
            String id,
            String decision,
            @Nullable String text,
            @Nullable String issue,
            String by,
            String at) {}

    @GET
    public Review review(@PathParam("key") String key, @QueryParam("start") @Nullable String start) {
        Project project = answers.administeredProject(key);
        if (start != null && !start.matches("\\d{1,6}")) {
            throw answers.wrong(FieldProblem.of("start", "article.rule.start"));
        }
        return review(project, start == null ? 0 : Integer.parseInt(start));
    }

    private Review review(Project project, int start) {
        List<Answer> waiting = queue.waiting(project, start, PAGE + 1);
        return new Review(
                settings.ofProject(project.getId()).reviewMined(),
                waiting.stream().limit(PAGE).map(this::mined).toList(),
                start,
                waiting.size() > PAGE,
                queue.decided(project, PAGE).stream().map(this::decided).toList());
    }

    private Mined mined(Answer answer) {
        return new Mined(
                answer.id(),
                AnswerReviews.print(answer.text()),
                answer.language().tag(),
                answer.text(),
                answer.request(),
                issue(answer.id()));
    }

    private Decided decided(AnswerReview review) {
        ApplicationUser person = users.getUserByKey(review.author());
        return new Decided(
                review.answerId(),
                review.decision().key(),
                review.text(),
                issue(review.answerId()),
                person == null ? review.author() : person.getDisplayName(),
                review.at().toString());
    }

    private @Nullable String issue(String answerId) {
        return ReviewQueue.issueOf(answerId)
                .flatMap(issue -> access.issue(Long.parseLong(issue)))
                .map(Issue::getKey)
                .orElse(null);
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
        return review(project, 0);
    }

    /** Body: {@code {"id":"past-10001-10200","decision":"approved","print":"..","text":".."}}; the text only where other words are to be said. */
    @POST
    public Review decide(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        String id = given.path("id").asText("");
        AnswerReview.Decision decision = AnswerReview.Decision.of(
                        given.path("decision").asText(""))
                .orElseThrow(() -> answers.wrong(FieldProblem.of("decision", "canned.review.rule")));
        if (decision == AnswerReview.Decision.UNDONE) {
            if (queue.decided(project, Integer.MAX_VALUE).stream()
                    .noneMatch(review -> review.answerId().equals(id))) {
                throw answers.refused(404, "article.notfound", id);
            }
            reviews.decide(project.getId(), id, decision, "", null, person.getKey());
            return review(project, 0);
        }
        Answer answer = queue.find(project, id).orElseThrow(() -> answers.refused(404, "article.notfound", id));
        String print = AnswerReviews.print(answer.text());
        if (!print.equals(given.path("print").asText(""))) {
            throw answers.refused(Answers.CONFLICT, "canned.review.changed");
        }
        reviews.decide(project.getId(), id, decision, print, words(given, answer), person.getKey());
        return review(project, 0);
    }

    /** Other words to be said; null where there are none, or the same. */
    private @Nullable String words(JsonNode given, Answer answer) {
        if (!given.hasNonNull("text")) {
            return null;
        }
        String text = given.path("text").asText("").strip().replace("\r\n", "\n");
        if (!given.path("text").isTextual() || text.isEmpty() || text.length() > Template.LONGEST) {
            throw answers.wrong(FieldProblem.of("text", "error.rule.text", String.valueOf(Template.LONGEST)));
        }
        TextCheck.firstFault(text).map(FaultTexts::of).ifPresent(fault -> {
            throw answers.wrong(fault);
        });
        return text.equals(answer.text()) ? null : text;
    }
}
