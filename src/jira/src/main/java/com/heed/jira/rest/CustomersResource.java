package com.heed.jira.rest;

import com.atlassian.jira.user.util.UserManager;
import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.heed.jira.access.Access;
import com.heed.jira.privacy.PrivacyDesk;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.springframework.stereotype.Component;

/** What Heed holds of a person, for administrators of Jira; a person is named by user key. */
@Component
@Path("customers/{id}")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class CustomersResource {
    private final Answers answers;
    private final Access access;
    private final UserManager users;
    private final PrivacyDesk privacy;

    @Inject
    public CustomersResource(Answers answers, Access access, UserManager users, PrivacyDesk privacy) {
        this.answers = answers;
        this.access = access;
        this.users = users;
        this.privacy = privacy;
    }

    /** Everything that is held. */
    @GET
    @Path("export")
    public PrivacyDesk.Held export(@PathParam("id") String key) {
        check(key);
        return privacy.held(key);
    }

    /** Takes it away, for ever; the person's issues stay as they are. */
    @DELETE
    public PrivacyDesk.Forgotten forget(@PathParam("id") String key) {
        check(key);
        return privacy.forget(key, answers.person().getKey());
    }

    private void check(String key) {
        if (!access.isAdministrator()) {
            throw answers.refused(403, "error.forbidden");
        }
        if (users.getUserByKey(key) == null) {
            throw answers.refused(404, "error.user", key);
        }
    }
}
