package com.heed.jira.rest;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.project.Project;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which field a project's customers say which channel they want. */
@Component
@Path("projects/{key}/wish")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class WishResource {
    private static final String STOCK = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private static final Set<String> TYPES = Set.of(STOCK + "select", STOCK + "radiobuttons", STOCK + "textfield");

    private final Answers answers;
    private final Settings settings;
    private final CustomFieldManager fields;

    @Inject
    public WishResource(Answers answers, Settings settings, CustomFieldManager fields) {
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
    public record Wish(@Nullable String field, @Nullable String name) {}

    @GET
    public Wish wish(@PathParam("key") String key) {
        return answer(
                settings.ofProject(answers.administeredProject(key).getId()).wish());
    }

    /** Body: {@code {"field":"customfield_10010"}}; null for none. */
    @PUT
    public Wish putWish(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        String person = answers.person().getKey();
        JsonNode given = answers.object(body).path("field");
        if (!given.isNull() && !given.isTextual()) {
            throw answers.wrong(FieldProblem.of("field", "error.rule.wish", given.toString()));
        }
        String field = given.isNull() ? null : given.asText();
        if (field != null && !isOfText(field)) {
            throw answers.wrong(FieldProblem.of("field", "error.rule.wish", field));
        }
        settings.save(project.getId(), settings.ofProject(project.getId()).withWish(field), person);
        return answer(field);
    }

    private boolean isOfText(String id) {
        CustomField field = id.matches("customfield_\\d{1,18}") ? fields.getCustomFieldObject(id) : null;
        return field != null && TYPES.contains(field.getCustomFieldType().getKey());
    }

    private Wish answer(@Nullable String id) {
        CustomField field = id == null ? null : fields.getCustomFieldObject(id);
        return new Wish(id, field == null ? null : field.getName());
    }
}
