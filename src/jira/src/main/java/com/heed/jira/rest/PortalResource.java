package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.UnlicensedSiteAccess;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.portal.PortalPanel;
import com.heed.jira.reply.PortalAnswers;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.PortalLog;
import com.heed.jira.work.AnalyserHolder;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers for customers while they write; a portal is named by the key of its project. For everybody who may send a request to the project; no score, mood or price is ever in an answer. */
@Component
@Path("portal/{id}")
@UnlicensedSiteAccess
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class PortalResource {
    private final Answers answers;
    private final PortalPanel panel;
    private final PortalAnswers offered;
    private final PortalLog log;
    private final AnalyserHolder analyser;

    @Inject
    public PortalResource(
            Answers answers, PortalPanel panel, PortalAnswers offered, PortalLog log, AnalyserHolder analyser) {
        this.answers = answers;
        this.panel = panel;
        this.offered = offered;
        this.log = log;
        this.analyser = analyser;
    }

    /**
     * What is offered.
     *
     * @param basis {@code encoder}, or {@code words} while answers are found by words alone
     */
    public record Offer(List<PortalAnswers.Offered> answers, String basis) {}

    /** Body: {@code {"text":"what was typed so far"}}. The text is read and not stored. */
    @POST
    @Path("answers")
    public Offer answers(@PathParam("id") String key, String body) {
        ApplicationUser person = answers.person();
        Project project = answers.portalProject(key);
        JsonNode given = answers.object(body);
        if (!given.path("text").isTextual()) {
            throw answers.wrong(FieldProblem.of("text", "error.rule.typed"));
        }
        List<PortalAnswers.Offered> found = panel.isOpen(project, person)
                ? offered.of(project, person, given.path("text").asText())
                : List.of();
        // Asked afterwards: the first text loads the encoder, or finds it missing.
        return new Offer(found, analyser.basis());
    }

    /**
     * What came of saying that an answer solved it.
     *
     * @param recorded false for somebody who said so before
     */
    public record Solved(String answer, boolean recorded) {}

    /** Body: {@code {"answer":"canned:7"}}. The answer is stored, and nothing of what was typed. */
    @POST
    @Path("solved")
    public Solved solved(@PathParam("id") String key, String body) {
        ApplicationUser person = answers.person();
        Project project = answers.portalProject(key);
        String answer = answers.object(body).path("answer").asText("");
        if (!answer.matches("[\\w:.\\-]{1,200}")) {
            throw answers.wrong(FieldProblem.of("answer", "error.rule.answer"));
        }
        return new Solved(answer, log.solved(project.getId(), answer, person.getKey()));
    }
}
