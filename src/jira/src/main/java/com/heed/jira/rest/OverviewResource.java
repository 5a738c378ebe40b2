package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.heed.jira.measure.Counts;
import com.heed.jira.overview.Figures;
import com.heed.jira.overview.OverviewCsv;
import com.heed.jira.overview.Overviews;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of the service overview, for those who handle a project's requests. */
@Component
@Path("projects/{key}/overview")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class OverviewResource {
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
     * As counted last, or, where a first or last day is given, counted now: of whole days by the desk's clock.
     *
     * @param days  7 or 30, the period as counted last; 7 where absent
     * @param topic of the period as counted last; all where absent
     * @param from  first day, such as 2026-11-19; seven days before the end where absent
     * @param to    the day after the last one; now where absent
     */
    @GET
    public OverviewAnswer overview(
            @PathParam("key") String key,
            @QueryParam("days") @Nullable String days,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Project project = answers.seenProject(key);
        ProjectSettings known = settings.ofProject(project.getId());
        SplitWords words = new SplitWords(answers.texts(), known.currency());
        int handled = overviews.handled(project);
        if (from == null && to == null) {
            int period = period(days);
            Instant now = clock.instant();
            return overviews
                    .shown(project, period, blank(topic))
                    .map(shown -> OverviewAnswer.of(shown, ending(shown.counted(), period), handled, words))
                    .orElseGet(() -> OverviewAnswer.waiting(
                            Figures.of(known.channels(), known.deskTerms(), new Counts(Map.of(), 0, 0, 1)),
                            ending(now, period),
                            handled,
                            words));
        }
        ZoneId zone = known.deskTerms().zone();
        Instant end = to == null ? clock.instant() : day("to", to, zone);
        Instant start = from == null
                ? end.atZone(zone).minusDays(Overviews.PERIODS.getFirst()).toInstant()
                : day("from", from, zone);
        if (!start.isBefore(end)) {
            throw answers.wrong(FieldProblem.of("from", "error.rule.period"));
        }
        return OverviewAnswer.of(
                overviews.figures(project, start, end),
                new OverviewAnswer.Period(start.toString(), end.toString()),
                handled,
                words);
    }

    private static OverviewAnswer.Period ending(Instant end, int days) {
        return new OverviewAnswer.Period(end.minus(Duration.ofDays(days)).toString(), end.toString());
    }

    /** Has the project counted anew, soon; the answer does not wait for it. */
    @POST
    public Map<String, Boolean> count(@PathParam("key") String key) {
        Project project = answers.seenProject(key);
        overviews.countAgain(project);
        return Map.of("counting", true);
    }

    /** A table or picture of the page as a file. */
    @GET
    @Path("{table}.csv")
    @Produces("text/csv")
    public Response table(
            @PathParam("key") String key,
            @PathParam("table") String table,
            @QueryParam("days") @Nullable String days,
            @QueryParam("topic") @Nullable String topic) {
        Project project = answers.seenProject(key);
        SplitWords words = new SplitWords(
                answers.texts(), settings.ofProject(project.getId()).currency());
        return overviews
                .shown(project, period(days), blank(topic))
                .flatMap(shown -> OverviewCsv.of(table, shown, words))
                .map(csv -> Response.ok(csv, "text/csv;charset=UTF-8")
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"heed-" + project.getKey() + "-" + table + ".csv\"")
                        .build())
                .orElseThrow(() -> answers.refused(404, "error.notable", table));
    }

    private int period(@Nullable String days) {
        if (days == null || days.isEmpty()) {
            return Overviews.PERIODS.getFirst();
        }
        return Overviews.PERIODS.stream()
                .filter(period -> String.valueOf(period).equals(days))
                .findFirst()
                .orElseThrow(() -> answers.wrong(FieldProblem.of("days", "error.rule.days", days)));
    }

    private static @Nullable String blank(@Nullable String topic) {
        return topic == null || topic.isBlank() ? null : topic;
    }

    private Instant day(String field, String text, ZoneId zone) {
        try {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw answers.wrong(FieldProblem.of(field, "error.rule.day", text));
        }
    }
}
