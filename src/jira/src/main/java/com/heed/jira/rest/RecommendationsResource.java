package com.heed.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.recommend.RecommendationActs;
import com.heed.jira.recommend.RecommendationActs.Noted;
import com.heed.jira.recommend.RecommendationView;
import com.heed.jira.recommend.RecommendationViews;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.RecommendationEvents;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is recommended next for the customer of an issue, and what agents do with it. */
@Component
@Path("issues/{key}/recommendations")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class RecommendationsResource {
    private final Answers answers;
    private final RecommendationViews views;
    private final RecommendationActs acts;

    @Inject
    public RecommendationsResource(Answers answers, RecommendationViews views, RecommendationActs acts) {
        this.answers = answers;
        this.views = views;
        this.acts = acts;
    }

    /**
     * What is recommended.
     *
     * @param prepared whether anything was prepared for this issue: false without a catalogue, and for a customer who is left out
     * @param applied  what agents did on this issue, oldest first
     */
    public record Recommended(boolean prepared, List<One> recommendations, List<Applied> applied) {}

    /** Something that was applied. @param own whether the person asking did it, and may take it back */
    public record Applied(String id, String name, String at, boolean own) {}

    /**
     * A recommendation.
     *
     * @param kind  article, product or action
     * @param basis learned, counted, content, popular, outcome or frequent
     * @param words it has in common with the contact
     * @param picture address of its picture below the root of Heed in REST; null without one
     * @param past  what is known of an action by the past of the desk; null for everything else
     */
    public record One(
            String id,
            String kind,
            String name,
            @Nullable BigDecimal price,
            @Nullable String currency,
            String url,
            String basis,
            List<Reason> because,
            List<String> words,
            @Nullable String picture,
            @Nullable ActionAnswer past) {}

    /** Something that was done and speaks for it. @param asked whether it was asked about; else it was had @param whose person, by the customer; or organisation, by others of theirs */
    public record Reason(boolean asked, String name, String on, String whose) {}

    /** @param recorded whether this call recorded it; false for one that was there */
    public record Recorded(String recommendation, String type, boolean recorded) {}

    @GET
    public Recommended list(@PathParam("key") String key) {
        Issue issue = answers.issue(key);
        return views.of(issue)
                .map(view -> new Recommended(
                        true,
                        view.cards().stream().map(RecommendationsResource::told).toList(),
                        view.applied().stream()
                                .map(one -> new Applied(
                                        one.id(), one.name(), one.at().toString(), one.own()))
                                .toList()))
                .orElse(new Recommended(false, List.of(), List.of()));
    }

    private static One told(RecommendationView.Card card) {
        return new One(
                card.id(),
                card.kind().key(),
                card.name(),
                card.price(),
                card.currency(),
                card.url(),
                card.basis().key(),
                card.because().stream()
                        .map(because -> new Reason(
                                because.asked(),
                                because.name(),
                                because.on().toString(),
                                because.whose().key()))
                        .toList(),
                card.words(),
                card.picture(),
                card.known() == null ? null : ActionAnswer.of(card.known()));
    }

    /** Body: {@code {"type":"attached","event":"0f8fad5b-d9cb-469f-a165-70867728950e"}}; marks as with replies. */
    @POST
    @Path("{id}/events")
    public Response event(@PathParam("key") String key, @PathParam("id") String id, String body) {
        Issue issue = answers.issue(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        String type = given.path("type").asText("");
        String mark = given.path("event").asText("");
        if (!mark.matches("[A-Za-z0-9-]{0,64}")) {
            throw answers.wrong(FieldProblem.of("event", "error.rule.event"));
        }
        return switch (noted(issue, id, type, person, mark)) {
            case Noted.Recorded recorded ->
                Response.status(recorded.anew() ? Response.Status.CREATED : Response.Status.OK)
                        .entity(new Recorded(id, type, recorded.anew()))
                        .build();
            case Noted.AboveLimit above ->
                throw answers.refused(
                        409, "error.recommendationlimit", above.item().text());
            case Noted.NothingToWithdraw nothing -> throw answers.refused(409, "error.recommendationnotapplied", id);
            case Noted.Unknown unknown -> throw answers.refused(404, "error.norecommendation", id);
        };
    }

    private Noted noted(Issue issue, String id, String type, ApplicationUser person, String mark) {
        if (type.equals(RecommendationEvents.WITHDRAWN)) {
            return acts.withdraw(issue, id, person, ownOr(mark));
        }
        RecommendationEvents.Act act = RecommendationEvents.Act.of(type)
                .orElseThrow(() -> answers.wrong(FieldProblem.of("type", "error.rule.recommended")));
        // A recommendation is shown to a person once.
        return acts.note(issue, id, act, person, act == RecommendationEvents.Act.SHOWN ? "" : ownOr(mark));
    }

    private static String ownOr(String mark) {
        return mark.isEmpty() ? UUID.randomUUID().toString() : mark;
    }
}
