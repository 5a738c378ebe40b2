package com.heed.jira.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is usual for an organisation of customers, and what is not, as {@link ProfileResource} tells it of one customer. */
@Component
@Path("organisations/{id}/profile")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class OrganisationsResource {
    private final ProfileAnswers profiles;

    @Inject
    public OrganisationsResource(ProfileAnswers profiles) {
        this.profiles = profiles;
    }

    /**
     * The profile as of now.
     *
     * @param id      its number in Service Management
     * @param project key
     * @param html    section or page, to have it ready for the eye as well; left out for the figures alone
     */
    @GET
    public ProfileAnswer profile(
            @PathParam("id") String id,
            @QueryParam("project") @Nullable String project,
            @QueryParam("html") @Nullable String html) {
        return profiles.organisation(id, project, html);
    }
}
