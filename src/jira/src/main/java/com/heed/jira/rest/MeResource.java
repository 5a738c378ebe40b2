package com.heed.jira.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnlicensedSiteAccess;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.privacy.PrivacyDesk;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.PortalLog;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.springframework.stereotype.Component;

/** What a person decides about themselves. */
@Component
@Path("me")
@UnlicensedSiteAccess
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class MeResource {
    private final Answers answers;
    private final PortalLog log;
    private final PrivacyDesk privacy;

    @Inject
    public MeResource(Answers answers, PortalLog log, PrivacyDesk privacy) {
        this.answers = answers;
        this.log = log;
        this.privacy = privacy;
    }

    /** @param optedOut whether the person wants no suggested answers */
    public record OptOut(boolean optedOut) {}

    @GET
    @Path("opt-out")
    public OptOut optOut() {
        return new OptOut(log.isOptedOut(answers.person().getKey()));
    }

    @PUT
    @Path("opt-out")
    public OptOut putOptOut(String body) {
        JsonNode given = answers.object(body);
        if (!given.path("optedOut").isBoolean()) {
            throw answers.wrong(FieldProblem.of("optedOut", "error.rule.flag"));
        }
        privacy.optOut(answers.person().getKey(), given.path("optedOut").asBoolean());
        return optOut();
    }
}
