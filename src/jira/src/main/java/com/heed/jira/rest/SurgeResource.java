package com.heed.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.heed.jira.access.Access;
import com.heed.jira.page.Texts;
import com.heed.jira.store.StoredSurge;
import com.heed.jira.store.Surges;
import com.heed.jira.surge.Subjects;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Alarms of a project, for those who handle its requests. */
@Component
@Path("projects/{key}/surges")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class SurgeResource {
    private static final Duration SHOWN = Duration.ofDays(28);

    private final Answers answers;
    private final Access access;
    private final Surges surges;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public SurgeResource(Answers answers, Access access, Surges surges) {
        this.answers = answers;
        this.access = access;
        this.surges = surges;
    }

    /** Alarms of the last four weeks, newest first. */
    @GET
    public Map<String, List<SurgeAnswer>> surges(@PathParam("key") String key) {
        Project project = answers.seenProject(key);
        Texts texts = answers.texts();
        return Map.of(
                "surges",
                surges.since(project.getId(), clock.instant().minus(SHOWN)).stream()
                        .map(surge ->
                                SurgeAnswer.of(surge, Subjects.label(surge.subject(), texts), issue(surge.issueId())))
                        .toList());
    }

    private @Nullable String issue(@Nullable Long id) {
        return id == null ? null : access.issue(id).map(Issue::getKey).orElse(null);
    }

    /** Takes an alarm off the pages. */
    @POST
    @Path("{id}/dismiss")
    public Map<String, Object> dismiss(@PathParam("key") String key, @PathParam("id") String id) {
        Project project = answers.seenProject(key);
        ApplicationUser person = answers.person();
        if (!id.matches("\\d{1,9}")) {
            throw answers.refused(404, "error.nosurge", id);
        }
        StoredSurge surge = surges.find(project.getId(), Integer.parseInt(id))
                .orElseThrow(() -> answers.refused(404, "error.nosurge", id));
        if (!surges.dismiss(surge.id(), person.getKey())) {
            throw answers.refused(Answers.CONFLICT, "error.dismissed");
        }
        return Map.of("id", surge.id(), "dismissed", true);
    }
}
