package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.heed.CustomerUnit;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.Settings;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.springframework.stereotype.Component;

/** Whose past counts as one customer's where a project recommends something. */
@Component
@Path("projects/{key}/catalogue/customers")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class CatalogueCustomersResource {
    private final Answers answers;
    private final Settings settings;

    @Inject
    public CatalogueCustomersResource(Answers answers, Settings settings) {
        this.answers = answers;
        this.settings = settings;
    }

    /** Who is one customer. @param unit person or organisation */
    public record Customers(String unit) {}

    @GET
    public Customers customers(@PathParam("key") String key) {
        return new Customers(settings.ofProject(answers.administeredProject(key).getId())
                .customerUnit()
                .key());
    }

    /** Body: {@code {"unit":"organisation"}}. */
    @PUT
    public Customers putCustomers(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        String person = answers.person().getKey();
        CustomerUnit unit = CustomerUnit.ofKey(answers.object(body).path("unit").asText(""))
                .orElseThrow(() -> answers.wrong(FieldProblem.of("unit", "error.rule.customerunit")));
        settings.save(project.getId(), settings.ofProject(project.getId()).withCustomerUnit(unit), person);
        return new Customers(unit.key());
    }
}
