package com.heed.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
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
    private final RecommendationEvents events;

    @Inject
    public RecommendationsResource(Answers answers, RecommendationViews views, RecommendationEvents events) {
        this.answers = answers;
        this.views = views;
        this.events = events;
    }

    /** @param prepared whether anything was prepared for this issue: false without a catalogue, and for a customer who is left out */
    public record Recommended(boolean prepared, List<One> recommendations) {}

    /**
     * A recommendation.
     *
     * @param kind  article, product or action
     * @param basis learned, counted, content, popular, outcome or frequent
     * @param words it has in common with the contact
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
            @Nullable ActionAnswer past) {}

    /** Something the customer did that speaks for it. @param asked whether it was asked about; else it was had */
    public record Reason(boolean asked, String name, String on) {}

    /** @param recorded whether this call recorded it; false for one that was there */
    public record Recorded(String recommendation, String type, boolean recorded) {}

    @GET
    public Recommended list(@PathParam("key") String key) {
        Issue issue = answers.issue(key);
        return views.of(issue)
                .map(view -> new Recommended(
                        true,
                        view.cards().stream().map(RecommendationsResource::told).toList()))
                .orElse(new Recommended(false, List.of()));
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
                                because.asked(), because.name(), because.on().toString()))
                        .toList(),
                card.words(),
                card.known() == null ? null : ActionAnswer.of(card.known()));
    }

    /** Body: {@code {"type":"attached","event":"0f8fad5b-d9cb-469f-a165-70867728950e"}}; marks as with replies. */
    @POST
    @Path("{id}/events")
    public Response event(@PathParam("key") String key, @PathParam("id") String id, String body) {
        Issue issue = answers.issue(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        RecommendationEvents.Act act = RecommendationEvents.Act.of(
                        given.path("type").asText(""))
                .orElseThrow(() -> answers.wrong(FieldProblem.of("type", "error.rule.recommended")));
        String mark = given.path("event").asText("");
        if (!mark.matches("[A-Za-z0-9-]{0,64}")) {
            throw answers.wrong(FieldProblem.of("event", "error.rule.event"));
        }
        RecommendationViews.Named named =
                views.named(issue, id).orElseThrow(() -> answers.refused(404, "error.norecommendation", id));
        String once = once(act, mark);
        if (act.gives()
                && !named.allowed()
                && !events.isThere(named.stored(), named.place(), act, person.getKey(), once)) {
            throw answers.refused(409, "error.recommendationlimit", named.item().text());
        }
        ApplicationUser customer = issue.getReporter();
        boolean recorded = events.add(
                named.stored(),
                named.place(),
                act,
                named.item(),
                customer == null ? null : customer.getKey(),
                person.getKey(),
                once);
        return Response.status(recorded ? Response.Status.CREATED : Response.Status.OK)
                .entity(new Recorded(id, act.key(), recorded))
                .build();
    }

    private static String once(RecommendationEvents.Act act, String mark) {
        return act == RecommendationEvents.Act.SHOWN
                ? ""
                : mark.isEmpty() ? UUID.randomUUID().toString() : mark;
    }
}
