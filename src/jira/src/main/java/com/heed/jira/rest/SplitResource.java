package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.overview.Overviews;
import com.heed.jira.overview.Shown;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.ProjectSetup;
import com.heed.jira.split.FrontierStops;
import com.heed.jira.split.Split;
import com.heed.jira.store.Settings;
import com.heed.jira.store.UsedSplit;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The day's split that Heed keeps to, for a project's administrators. */
@Component
@Path("projects/{key}/split")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class SplitResource {
    private final Answers answers;
    private final Settings settings;
    private final ProjectSetup setup;
    private final Overviews overviews;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public SplitResource(Answers answers, Settings settings, ProjectSetup setup, Overviews overviews) {
        this.answers = answers;
        this.settings = settings;
        this.setup = setup;
        this.overviews = overviews;
    }

    /**
     * A split that Heed keeps to.
     *
     * @param used         whether there is one; the rest is null or empty where not
     * @param since        when it was taken
     * @param by           key of who took it
     * @param contacts     a day that it was made for
     * @param meanResponse minutes
     * @param cost         a day
     * @param channels     most contacts a day of each
     */
    public record Used(
            boolean used,
            @Nullable String since,
            @Nullable String by,
            @Nullable Double contacts,
            @Nullable Double meanResponse,
            @Nullable Double cost,
            List<Places> channels) {}

    /** Contacts a day that a channel takes at most. */
    public record Places(String slug, int places) {}

    @GET
    public Used split(@PathParam("key") String key) {
        return answer(
                settings.ofProject(answers.administeredProject(key).getId()).split());
    }

    /**
     * Takes a point of the overview's frontier. Body: {@code {"days": 7, "meanResponse": 2.5, "counted": "2026-11-26T14:30:00Z"}}, the point's mean response and the moment of the count it was made
     * of. Where there was another count since, nothing is saved.
     */
    @PUT
    public Used use(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        if (!given.path("meanResponse").isNumber()) {
            throw answers.wrong(FieldProblem.of("meanResponse", "error.rule.number"));
        }
        int days = given.path("days").asInt(Overviews.PERIODS.getFirst());
        if (!Overviews.PERIODS.contains(days)) {
            throw answers.wrong(FieldProblem.of("days", "error.rule.days", String.valueOf(days)));
        }
        Shown shown = overviews.shown(project, days, null).orElseThrow(this::moved);
        FrontierStops stops = shown.stops();
        Split split = shown.figures().split();
        if (stops == null
                || split == null
                || !shown.counted().toString().equals(given.path("counted").asText())) {
            throw moved();
        }
        FrontierStops.Stop stop = stops.at(given.path("meanResponse").asDouble());
        if (stop == null) {
            throw moved();
        }
        Map<String, Integer> places = new TreeMap<>();
        for (int c = 0; c < stop.split().length; c++) {
            // Upwards, so that a channel with a part of a contact is not shut.
            places.put(split.channels().get(c).slug(), (int) Math.ceil(stop.split()[c] - 1e-6));
        }
        UsedSplit used = new UsedSplit(
                clock.millis(), person.getKey(), split.contacts(), stop.meanResponse(), stop.cost(), places);
        setup.setSplit(project, used, person);
        return answer(used);
    }

    /** Keeps to none any more. */
    @DELETE
    public Used stop(@PathParam("key") String key) {
        Project project = answers.administeredProject(key);
        setup.setSplit(project, null, answers.person());
        return answer(null);
    }

    private WebApplicationException moved() {
        return answers.refused(Answers.CONFLICT, "error.split.moved");
    }

    private static Used answer(@Nullable UsedSplit used) {
        return used == null
                ? new Used(false, null, null, null, null, null, List.of())
                : new Used(
                        true,
                        Instant.ofEpochMilli(used.atMillis()).toString(),
                        used.by(),
                        OptimisationAnswer.rounded(used.contacts()),
                        OptimisationAnswer.rounded(used.meanResponse()),
                        OptimisationAnswer.rounded(used.cost()),
                        new TreeMap<>(used.places())
                                .entrySet().stream()
                                        .map(each -> new Places(each.getKey(), each.getValue()))
                                        .toList());
    }
}
