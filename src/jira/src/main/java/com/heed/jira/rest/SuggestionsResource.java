package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.overview.Overviews;
import com.heed.jira.reply.InstantUse;
import com.heed.jira.reply.ReplyUse;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.SuggestionSetup;
import com.heed.jira.store.SuggestionSettings;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is decided about suggested replies in a project, and how far they get. */
@Component
@Path("projects/{key}/suggestions")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class SuggestionsResource {
    private final Answers answers;
    private final SuggestionSetup setup;
    private final ReplyUse use;
    private final InstantUse instant;

    @Inject
    public SuggestionsResource(Answers answers, SuggestionSetup setup, ReplyUse use, InstantUse instant) {
        this.answers = answers;
        this.setup = setup;
        this.use = use;
        this.instant = instant;
    }

    @GET
    public SuggestionSettings settings(@PathParam("key") String key) {
        return setup.ofProject(answers.administeredProject(key));
    }

    /** What is left out of the body stays as it is. */
    @PUT
    public SuggestionSettings putSettings(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        SuggestionSetup.Wanted now = SuggestionSetup.Wanted.of(setup.ofProject(project));
        List<FieldProblem> problems = setup.save(
                project,
                new SuggestionSetup.Wanted(
                        share(given, "threshold", now.threshold()),
                        share(given, "useThreshold", now.useThreshold()),
                        flag(given, "portal", now.portal()),
                        share(given, "portalThreshold", now.portalThreshold()),
                        flag(given, "instant", now.instant()),
                        share(given, "instantThreshold", now.instantThreshold())),
                person);
        if (!problems.isEmpty()) {
            throw answers.wrong(problems);
        }
        return setup.ofProject(project);
    }

    /** Issues of the last 7 or 30 days, 30 if none are named, by how far their suggestions got. */
    @GET
    @Path("use")
    public ReplyUse.Counts use(@PathParam("key") String key, @QueryParam("days") @Nullable String days) {
        Project project = answers.seenProject(key);
        Instant now = Instant.now();
        return use.of(project.getId(), now.minus(length(days)), now);
    }

    /** Contacts of the last 7 or 30 days that were answered without an agent, and what became of them. */
    @GET
    @Path("instant")
    public InstantUse.Counts instant(@PathParam("key") String key, @QueryParam("days") @Nullable String days) {
        Project project = answers.seenProject(key);
        Instant now = Instant.now();
        return instant.of(project.getId(), now.minus(length(days)), now);
    }

    private Duration length(@Nullable String days) {
        String asked = days == null ? String.valueOf(Overviews.PERIODS.getLast()) : days;
        return Duration.ofDays(Overviews.PERIODS.stream()
                .filter(period -> String.valueOf(period).equals(asked))
                .findFirst()
                .orElseThrow(() -> answers.wrong(FieldProblem.of("days", "error.rule.days", asked))));
    }

    /** A share in [0, 1], as the percentage that the set-up takes. */
    private String share(JsonNode given, String name, String before) {
        if (!given.has(name)) {
            return before;
        }
        double value = given.path(name).isNumber() ? given.path(name).asDouble() : -1;
        if (!(value >= 0 && value <= 1)) {
            throw answers.wrong(FieldProblem.of(name, "error.rule.threshold"));
        }
        return SuggestionSetup.percent(value);
    }

    private boolean flag(JsonNode given, String name, boolean before) {
        if (given.has(name) && !given.path(name).isBoolean()) {
            throw answers.wrong(FieldProblem.of(name, "error.rule.flag"));
        }
        return given.path(name).asBoolean(before);
    }
}
