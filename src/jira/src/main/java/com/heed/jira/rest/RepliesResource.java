package com.heed.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.reply.ReplyViews;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.ReplyEvent;
import com.heed.jira.store.ReplyEvents;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What agents do with the replies suggested for an issue. */
@Component
@Path("issues/{key}/replies")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class RepliesResource {
    private final Answers answers;
    private final ReplyViews views;
    private final ReplyEvents events;

    @Inject
    public RepliesResource(Answers answers, ReplyViews views, ReplyEvents events) {
        this.answers = answers;
        this.views = views;
        this.events = events;
    }

    /**
     * What came of an event.
     *
     * @param recorded whether this call recorded it; false for one that was there
     */
    public record Recorded(String reply, String type, boolean recorded) {}

    /**
     * Body: {@code {"type":"inserted","event":"0f8fad5b-d9cb-469f-a165-70867728950e"}}. An event with the same mark may be sent again after a broken connection. Without a mark each call is an event of its
     * own, except for {@code shown}: a reply is shown to a person once. That something was sent is found by Heed itself; nobody can say so.
     */
    @POST
    @Path("{id}/events")
    public Response event(@PathParam("key") String key, @PathParam("id") String id, String body) {
        Issue issue = answers.issue(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        ReplyEvent.Act act = ReplyEvent.Act.of(given.path("type").asText(""))
                .filter(known -> known != ReplyEvent.Act.SENT)
                .orElseThrow(() -> answers.wrong(FieldProblem.of("type", "error.rule.act")));
        String mark = given.path("event").asText("");
        if (!mark.matches("[A-Za-z0-9-]{0,64}")) {
            throw answers.wrong(FieldProblem.of("event", "error.rule.event"));
        }
        ReplyViews.Named named = views.named(issue, id).orElseThrow(() -> answers.refused(404, "error.noreply", id));
        boolean recorded = events.add(named.replies(), named.place(), act, person.getKey(), once(act, mark), null);
        return Response.status(recorded ? Response.Status.CREATED : Response.Status.OK)
                .entity(new Recorded(id, act.key(), recorded))
                .build();
    }

    private static String once(ReplyEvent.Act act, String mark) {
        return act == ReplyEvent.Act.SHOWN
                ? ""
                : mark.isEmpty() ? UUID.randomUUID().toString() : mark;
    }
}
