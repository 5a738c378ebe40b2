package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.QueueSetup;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a project's queue is kept. */
@Component
@Path("projects/{key}/queue")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class QueueResource {
    private final Answers answers;
    private final Settings settings;
    private final QueueSetup setup;

    @Inject
    public QueueResource(Answers answers, Settings settings, QueueSetup setup) {
        this.answers = answers;
        this.settings = settings;
        this.setup = setup;
    }

    /**
     * How it is kept.
     *
     * @param order            whether the order in which contacts are next is kept in a number field
     * @param field            id of the field; null before it was made
     * @param customerStatuses in which an issue waits for its customer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Queue(boolean order, @Nullable String field, List<String> customerStatuses) {}

    @GET
    public Queue queue(@PathParam("key") String key) {
        ProjectSettings now =
                settings.ofProject(answers.administeredProject(key).getId());
        return new Queue(now.queueOrder(), now.field(ProjectSettings.QUEUE), now.customerStatuses());
    }

    /** What is left out stays. Body: {@code {"order": true, "customerStatuses": ["Waiting for customer"]}}. */
    @PUT
    public Queue putQueue(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ProjectSettings now = settings.ofProject(project.getId());
        JsonNode given = answers.object(body);
        if (given.has("order") && !given.path("order").isBoolean()) {
            throw answers.wrong(FieldProblem.of("order", "error.rule.flag"));
        }
        List<String> statuses = new ArrayList<>(now.customerStatuses());
        if (given.has("customerStatuses")) {
            if (!given.path("customerStatuses").isArray()) {
                throw answers.wrong(FieldProblem.of("customerStatuses", "error.rule.list"));
            }
            statuses.clear();
            given.path("customerStatuses").forEach(name -> statuses.add(name.asText("")));
        }
        setup.save(
                        project,
                        given.path("order").asBoolean(now.queueOrder()),
                        statuses,
                        answers.person(),
                        answers.texts())
                .ifPresent(problem -> {
                    throw answers.wrong(problem);
                });
        return queue(key);
    }
}
