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

/** What is usual for a customer, and what is not, for those who handle a project's requests: from the issues they may browse, and without a hint of others. */
@Component
@Path("customers/{id}/profile")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ProfileResource {
    private final ProfileAnswers profiles;

    @Inject
    public ProfileResource(ProfileAnswers profiles) {
        this.profiles = profiles;
    }

    /**
     * The profile as of now.
     *
     * @param id      user key
     * @param project key
     * @param html    section or page, to have it ready for the eye as well; left out for the figures alone
     */
    @GET
    public ProfileAnswer profile(
            @PathParam("id") String id,
            @QueryParam("project") @Nullable String project,
            @QueryParam("html") @Nullable String html) {
        return profiles.customer(id, project, html);
    }
}
