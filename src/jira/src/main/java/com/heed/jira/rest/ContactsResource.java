package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.access.Access;
import com.heed.jira.intake.HandedContact;
import com.heed.jira.intake.HandedContactForm;
import com.heed.jira.intake.Intake;
import com.heed.jira.setup.FieldProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Where telephone systems, chats and social networks hand their contacts in. */
@Component
@Path("contacts")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ContactsResource {
    private final Answers answers;
    private final Access access;
    private final Intake intake;

    @Inject
    public ContactsResource(Answers answers, Access access, Intake intake) {
        this.answers = answers;
        this.access = access;
        this.intake = intake;
    }

    /**
     * What became of a contact.
     *
     * @param issue         key
     * @param created       whether this request made the issue
     * @param added         messages that were not there before, the description among them
     * @param customerFound whether the customer has an account in Jira; if not, the issue is reported by whoever asked
     */
    public record Taken(String issue, boolean created, int added, boolean customerFound) {}

    /** 201 where the issue was made, 200 where it was there; the body is in the API document. */
    @POST
    public Response post(String body) {
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        String key = given.path("project").asText("");
        Project project =
                access.project(key).orElseThrow(() -> answers.wrong(FieldProblem.of("project", "error.project", key)));
        return switch (intake.take(person, project, contact(given))) {
            case Intake.Outcome.Taken taken ->
                Response.status(taken.created() ? Response.Status.CREATED : Response.Status.OK)
                        .entity(new Taken(taken.issue(), taken.created(), taken.added(), taken.customerFound()))
                        .build();
            case Intake.Outcome.Wrong wrong -> throw answers.wrong(wrong.problem());
            case Intake.Outcome.NotAllowed none -> throw answers.refused(403, "error.forbidden");
            case Intake.Outcome.Gone gone -> throw answers.refused(Answers.CONFLICT, "error.contact.gone");
            case Intake.Outcome.Busy busy -> throw answers.refused(Answers.CONFLICT, "error.contact.busy");
        };
    }

    private HandedContact contact(JsonNode given) {
        try {
            return HandedContactForm.read(given, Instant.now());
        } catch (HandedContactForm.Wrong wrong) {
            throw answers.wrong(wrong.problem());
        }
    }
}
