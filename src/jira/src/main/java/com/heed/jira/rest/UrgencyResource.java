package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.jira.model.ModelFolder;
import com.heed.jira.model.ModelReports;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.QueryRules;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.training.UrgencyDesk;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How urgency is told in a project: the administrator's rules, the model above them, and how right that is. */
@Component
@Path("projects/{key}/urgency")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class UrgencyResource {
    private static final int USES = 20;

    private final Answers answers;
    private final Settings settings;
    private final UrgencyDesk urgency;
    private final ModelReports reports;
    private final QueryRules queries;

    @Inject
    public UrgencyResource(
            Answers answers, Settings settings, UrgencyDesk urgency, ModelReports reports, QueryRules queries) {
        this.answers = answers;
        this.settings = settings;
        this.urgency = urgency;
        this.reports = reports;
        this.queries = queries;
    }

    /**
     * Who speaks.
     *
     * @param inUse    number of the model in use; 0 where only the rules speak
     * @param measured the model in use, or the one that was learned last; null before the first
     * @param standing whether that one may speak: {@code ready}, {@code ahead}, or why not: {@code nothing}, {@code notBetter}, {@code notPrecise}, {@code hardlyAnswers}
     * @param models   newest use first
     */
    public record State(
            int inUse, @Nullable Integer measured, @Nullable String standing, List<Model> models) {
        /** One time that a model came into use; number 0 is none. */
        public record Model(int number, String author, String at) {}
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

    @GET
    @Path("model")
    public State model(@PathParam("key") String key) {
        return state(answers.administeredProject(key));
    }

    /** Goes back to an earlier model that may speak. Body: {@code {"number":1}}; 0 leaves the rules alone. */
    @PUT
    @Path("model")
    public State use(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode number = answers.object(body).path("number");
        if (!number.isInt() || number.asInt() < 0) {
            throw answers.wrong(FieldProblem.of("number", "train.nomodel", number.asText("")));
        }
        Optional<FieldProblem> problem = urgency.use(project, number.asInt(), person);
        if (problem.isPresent()) {
            throw answers.wrong(problem.get());
        }
        return state(project);
    }

    /** The figures of the report on the model in use, or on the one that was learned last. */
    @GET
    @Path("report")
    public Response figures(@PathParam("key") String key) {
        return urgency.measured(answers.administeredProject(key))
                .map(model -> Response.ok(model.figures().toString()).build())
                .orElseThrow(() -> answers.refused(404, "report.none"));
    }

    /** The same as a page that prints, in the reader's language. */
    @GET
    @Path("report/page")
    @Produces(MediaType.TEXT_HTML)
    public Response page(@PathParam("key") String key) {
        Project project = answers.administeredProject(key);
        return urgency.measured(project)
                .flatMap(model -> reports.page(
                        project.getId(),
                        ModelFolder.URGENCY,
                        model.number(),
                        answers.texts().locale()))
                .map(page -> Response.ok(page, "text/html;charset=UTF-8").build())
                .orElseThrow(() -> answers.refused(404, "report.none"));
    }

    private State state(Project project) {
        UrgencyDesk.Measured measured = urgency.measured(project).orElse(null);
        return new State(
                urgency.inUse(project),
                measured == null ? null : measured.number(),
                measured == null ? null : measured.standing().key(),
                urgency.uses(project, USES).stream()
                        .map(use -> new State.Model(
                                use.number(), use.author(), use.at().toString()))
                        .toList());
    }
}
