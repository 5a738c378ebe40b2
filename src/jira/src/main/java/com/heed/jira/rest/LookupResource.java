package com.heed.jira.rest;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.lookup.LookupSetup;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.Lookups;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What may be looked up in other systems while a reply is filled, for administrators of Jira. */
@Component
@Path("lookups")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class LookupResource {
    private final Answers answers;
    private final LookupSetup setup;

    @Inject
    public LookupResource(Answers answers, LookupSetup setup) {
        this.answers = answers;
        this.setup = setup;
    }

    @GET
    public Lookups lookups() {
        return setup.now();
    }

    /** Takes the place of all that were there. Body: {@code {"lookups":[{"name":"balance","address":"https://..","pointer":"/balance","millis":500,"seconds":60}]}}. */
    @PUT
    public Lookups change(String body) {
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body).path("lookups");
        if (!given.isArray()) {
            throw answers.wrong(FieldProblem.of("lookups", "error.rule.list"));
        }
        List<Lookups.Lookup> wanted = new ArrayList<>();
        for (JsonNode each : given) {
            wanted.add(new Lookups.Lookup(
                    each.path("name").asText(""),
                    each.path("address").asText(""),
                    each.path("pointer").asText(""),
                    each.path("millis").asInt(-1),
                    each.path("seconds").asInt(-1)));
        }
        List<FieldProblem> problems = setup.save(wanted, person.getKey());
        if (!problems.isEmpty()) {
            throw answers.wrong(problems);
        }
        return setup.now();
    }
}
