package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.heed.jira.overview.Overviews;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.Settings;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of the service overview, for those who handle a project's requests. */
@Component
@Path("projects/{key}/overview")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class OverviewResource {
    private static final int DAYS = 7;

    private final Answers answers;
    private final Overviews overviews;
    private final Settings settings;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public OverviewResource(Answers answers, Overviews overviews, Settings settings) {
        this.answers = answers;
        this.overviews = overviews;
        this.settings = settings;
    }

    /**
     * Of whole days by the desk's clock.
     *
     * @param from first day, such as 2026-11-19; seven days before the end where absent
     * @param to   the day after the last one; now where absent
     */
    @GET
    public OverviewAnswer overview(
            @PathParam("key") String key,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Project project = answers.seenProject(key);
        var known = settings.ofProject(project.getId());
        ZoneId zone = known.deskTerms().zone();
        Instant end = to == null ? clock.instant() : day("to", to, zone);
        Instant start = from == null ? end.atZone(zone).minusDays(DAYS).toInstant() : day("from", from, zone);
        if (!start.isBefore(end)) {
            throw answers.wrong(FieldProblem.of("from", "error.rule.period"));
        }
        return OverviewAnswer.of(
                overviews.figures(project, start, end),
                new OverviewAnswer.Period(start.toString(), end.toString()),
                overviews.handled(project),
                new SplitWords(answers.texts(), known.currency()));
    }

    private Instant day(String field, String text, ZoneId zone) {
        try {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw answers.wrong(FieldProblem.of(field, "error.rule.day", text));
        }
    }
}
