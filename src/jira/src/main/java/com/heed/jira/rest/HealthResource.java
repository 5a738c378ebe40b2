package com.heed.jira.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.heed.jira.access.Access;
import com.heed.jira.admin.Health;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.springframework.stereotype.Component;

/** How Heed fares, for administrators and their monitoring. */
@Component
@Path("health")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    private final Health health;
    private final Access access;
    private final Answers answers;

    @Inject
    public HealthResource(Health health, Access access, Answers answers) {
        this.health = health;
        this.access = access;
        this.answers = answers;
    }

    @GET
    public Health.Report health() {
        if (!access.isAdministrator()) {
            throw answers.refused(403, "error.forbidden");
        }
        return health.report();
    }
}
