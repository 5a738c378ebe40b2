package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.NamedFields;
import com.heed.jira.store.Settings;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which field a project's issues name items of its catalogue. */
@Component
@Path("projects/{key}/catalogue/field")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class CatalogueFieldResource {
    private final Answers answers;
    private final Settings settings;
    private final NamedFields fields;

    @Inject
    public CatalogueFieldResource(Answers answers, Settings settings, NamedFields fields) {
        this.answers = answers;
        this.settings = settings;
        this.fields = fields;
    }

    /**
     * The field.
     *
     * @param field id such as {@code customfield_10010}; null for none
     * @param name  as people see it; null without a field, and where it is gone
     */
    public record ItemField(
            @Nullable String field, @Nullable String name) {}

    @GET
    public ItemField field(@PathParam("key") String key) {
        String field =
                settings.ofProject(answers.administeredProject(key).getId()).itemField();
        return new ItemField(field, fields.name(field));
    }

    /** Body: {@code {"field":"customfield_10010"}}; null for none. */
    @PUT
    public ItemField putField(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        String person = answers.person().getKey();
        JsonNode given = answers.object(body).path("field");
        String field = given.isNull() ? null : given.isTextual() ? given.asText() : given.toString();
        if (field != null && !fields.holds(field, NamedFields.VALUES)) {
            throw answers.wrong(FieldProblem.of("field", "error.rule.itemfield", field));
        }
        settings.save(project.getId(), settings.ofProject(project.getId()).withItemField(field), person);
        return new ItemField(field, fields.name(field));
    }
}
