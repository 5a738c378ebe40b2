package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.heed.jira.recommend.ActionReport;
import com.heed.jira.recommend.RecommendationUse;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of the recommendations of a project. */
@Component
@Path("projects/{key}/recommendations")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public class RecommendationUseResource {
    private static final Duration LOOKED_AT = Duration.ofDays(30);

    private final Answers answers;
    private final RecommendationUse use;
    private final ActionReport actions;

    @Inject
    public RecommendationUseResource(Answers answers, RecommendationUse use, ActionReport actions) {
        this.answers = answers;
        this.use = use;
        this.actions = actions;
    }

    /**
     * What actions are worth.
     *
     * @param learned  when; null before anything was
     * @param contacts stretches of contacts that were looked at
     * @param young    of those, too young to have an outcome
     */
    public record Worth(@Nullable String learned, int contacts, int young, List<Action> actions) {}

    /**
     * An action of the catalogue.
     *
     * @param past    by group of similar contacts
     * @param shown   times in the last 30 days
     * @param applied times in the last 30 days
     */
    public record Action(String id, String name, List<ActionAnswer> past, int shown, int applied) {}

    /** What the actions of the catalogue are worth, as learned last. */
    @GET
    @Path("actions")
    public Worth actions(@PathParam("key") String key) {
        ActionReport.Report report = actions.of(answers.seenProject(key).getId());
        return new Worth(
                report.learned() == null ? null : report.learned().toString(),
                report.contacts(),
                report.young(),
                report.actions().stream()
                        .map(action -> new Action(
                                action.id(),
                                action.name(),
                                action.known().stream().map(ActionAnswer::of).toList(),
                                action.shown(),
                                action.applied()))
                        .toList());
    }

    /** Of the last 30 days. */
    @GET
    @Path("use")
    public RecommendationUse.Counts use(@PathParam("key") String key) {
        Project project = answers.seenProject(key);
        Instant now = Instant.now();
        return use.of(project.getId(), now.minus(LOOKED_AT), now.plusMillis(1));
    }
}
