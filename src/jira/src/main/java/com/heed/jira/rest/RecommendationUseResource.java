package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.heed.jira.recommend.RecommendationUse;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
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

    @Inject
    public RecommendationUseResource(Answers answers, RecommendationUse use) {
        this.answers = answers;
        this.use = use;
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
