package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.desk.DeskTerms;
import com.heed.desk.DeskTermsJson;
import com.heed.jira.measure.ChannelMeasures;
import com.heed.jira.setup.DeskDraft;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.ProjectSetup;
import com.heed.jira.split.Split;
import com.heed.jira.split.SplitHtml;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.routing.Channel;
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
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The terms of a desk, and what a day would look like with others. */
@Component
@Path("projects/{key}")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class DeskResource {
    private final Answers answers;
    private final Settings settings;
    private final ProjectSetup setup;
    private final ChannelMeasures measures;

    @Inject
    public DeskResource(Answers answers, Settings settings, ProjectSetup setup, ChannelMeasures measures) {
        this.answers = answers;
        this.settings = settings;
        this.setup = setup;
        this.measures = measures;
    }

    /** The terms; the usual ones where nobody stated any. */
    @GET
    @Path("desk")
    public Response desk(@PathParam("key") String key) {
        Project project = answers.administeredProject(key);
        return Response.ok(
                        DeskTermsJson.write(settings.ofProject(project.getId()).deskTerms()))
                .build();
    }

    /** What is sent replaces what was there. */
    @PUT
    @Path("desk")
    public Response putDesk(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        DeskTerms terms;
        try {
            terms = DeskTermsJson.read(answers.object(body).toString());
        } catch (IllegalArgumentException e) {
            throw answers.wrong(FieldProblem.of("desk", "error.rule.desk", String.valueOf(e.getMessage())));
        }
        List<FieldProblem> problems = setup.setTerms(project, terms, person);
        if (!problems.isEmpty()) {
            throw answers.wrong(problems);
        }
        return desk(key);
    }

    /**
     * Splits a day over channels as typed, or the saved ones; saves nothing. Body: {@code {"currency":"CNY","contactsPerDay":1000,"meanResponse":2.5,"channels":[{"name":"Phone",
     * "costPerContact":50,"responseMinutes":5,"capacityPerDay":300,"minimumPerDay":60}]}}; what is left out is as saved or, of a channel, unlimited.
     */
    @POST
    @Path("optimisations")
    public OptimisationAnswer optimise(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ProjectSettings saved = settings.ofProject(project.getId());
        JsonNode given = answers.object(body.isBlank() ? "{}" : body);
        SplitWords words = new SplitWords(answers.texts(), currency(given, saved));
        List<Channel> channels = saved.channels();
        DeskTerms terms = saved.deskTerms();
        List<FieldProblem> together = List.of();
        if (given.has("channels")) {
            if (!given.path("channels").isArray()) {
                throw answers.wrong(FieldProblem.of("channels", "error.rule.list"));
            }
            switch (DeskBody.planned(given, terms).check((typed, field, problems) -> typed)) {
                case DeskDraft.Checked.Invalid invalid -> throw answers.wrong(invalid.problems());
                case DeskDraft.Checked.Valid valid -> {
                    channels = valid.channels();
                    terms = valid.terms();
                    together = valid.together();
                }
            }
        }
        double contacts = terms.contactsPerDay() > 0
                ? terms.contactsPerDay()
                : measures.contactsPerDay(project).orElse(0);
        Split split = split(channels, terms, contacts);
        return OptimisationAnswer.of(split, words, answers.faults(together), SplitHtml.box(split, words));
    }

    private @Nullable Split split(List<Channel> channels, DeskTerms terms, double contacts) {
        if (!(contacts > 0)) {
            return null;
        }
        try {
            return Split.of(channels, terms, contacts);
        } catch (IllegalArgumentException e) {
            throw answers.wrong(FieldProblem.of("channels", "split.none.steps"));
        }
    }

    private String currency(JsonNode given, ProjectSettings saved) {
        String code = given.path("currency").asText(saved.currency()).strip();
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw answers.wrong(FieldProblem.of("currency", "channels.invalid.currency", code));
        }
    }
}
