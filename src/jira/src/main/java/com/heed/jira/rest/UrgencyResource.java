package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.QueryRules;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.urgency.UrgencyCondition;
import com.heed.urgency.UrgencyRule;
import com.heed.urgency.UrgencyRules;
import com.heed.urgency.UrgencyRulesJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The administrator's rules of urgency in a project. The model above them is a {@link TrainingResource} matter. */
@Component
@Path("projects/{key}/urgency")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class UrgencyResource {
    private final Answers answers;
    private final Settings settings;
    private final QueryRules queries;

    @Inject
    public UrgencyResource(Answers answers, Settings settings, QueryRules queries) {
        this.answers = answers;
        this.settings = settings;
        this.queries = queries;
    }

    /** The rules of urgency, in their order; those Heed comes with where nobody wrote any. */
    @GET
    public Response rules(@PathParam("key") String key) {
        return rules(settings.ofProject(answers.administeredProject(key).getId()));
    }

    /** Body: {@code {"rules":[{"name":"vip","when":{"channel":"phone"},"atLeast":"high"}]}}; what is sent replaces what was there. */
    @PUT
    public Response putRules(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        UrgencyRules rules;
        try {
            rules = UrgencyRulesJson.read(answers.object(body).path("rules"));
        } catch (IllegalArgumentException e) {
            throw answers.wrong(FieldProblem.of("rules", "error.rule.urgency", String.valueOf(e.getMessage())));
        }
        for (UrgencyRule rule : rules.rules()) {
            if (rule.condition() instanceof UrgencyCondition.OrganisationIs
                    || rule.condition() instanceof UrgencyCondition.SlaMinutesLeftAtMost) {
                // Better refused than accepted and never true.
                throw answers.wrong(FieldProblem.of("rules", "error.rule.urgency.unknown", rule.name()));
            }
        }
        Optional<FieldProblem> problem = queries.problem(rules, project, person);
        if (problem.isPresent()) {
            throw answers.wrong(problem.get());
        }
        ProjectSettings next = settings.ofProject(project.getId()).withUrgencyRules(rules, person.getKey());
        settings.save(project.getId(), next, person.getKey());
        return rules(next);
    }

    private static Response rules(ProjectSettings project) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("rules", UrgencyRulesJson.write(project.urgencyRules()));
        return Response.ok(answer.toString()).build();
    }
}
