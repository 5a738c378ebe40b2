package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.heed.desk.NextHours;
import com.heed.jira.page.Texts;
import com.heed.jira.routing.ChannelChoice;
import com.heed.jira.routing.Replanning;
import com.heed.jira.store.Plans;
import com.heed.jira.store.StoredPlan;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan of a project's coming hours, for its administrators. */
@Component
@Path("projects/{key}/plan")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class PlanResource {
    private final Answers answers;
    private final Plans plans;
    private final Replanning replanning;

    @Inject
    public PlanResource(Answers answers, Plans plans, Replanning replanning) {
        this.answers = answers;
        this.plans = plans;
        this.replanning = replanning;
    }

    /**
     * A plan, for people.
     *
     * @param trust         {@code none}, {@code fresh}, {@code stale} or {@code failed}; rules decide unless it is fresh
     * @param at            when it was made; null where there is none
     * @param expires       until when it is trusted
     * @param periodMinutes length of a period
     * @param channels      slugs
     * @param minutePrice   (periods, channels) money that one more agent-minute would save
     * @param agentSaves    (periods, channels) money that one more agent would save during the period
     * @param arrivals      (periods) contacts expected
     * @param arrivalScale  factor for what came in the last hour
     * @param problem       the limit that stands in the way, in the reader's language; null where all are kept
     */
    public record Plan(
            String trust,
            @Nullable String at,
            @Nullable String expires,
            double periodMinutes,
            List<String> channels,
            List<List<Double>> minutePrice,
            List<List<Double>> agentSaves,
            List<Double> arrivals,
            double arrivalScale,
            @Nullable String problem) {}

    @GET
    public Plan plan(@PathParam("key") String key) {
        Project project = answers.administeredProject(key);
        return answer(project);
    }

    /** Plans now, not waiting for the timer. */
    @POST
    public Plan planNow(@PathParam("key") String key) {
        Project project = answers.administeredProject(key);
        if (!replanning.isPriced(project.getId())) {
            throw answers.refused(Answers.CONFLICT, "error.plan.rules", project.getKey());
        }
        replanning.plan(project.getId());
        return answer(project);
    }

    private Plan answer(Project project) {
        Plans.Made made = plans.newest(project.getId()).orElse(null);
        String trust = ChannelChoice.trust(made, Instant.now()).name().toLowerCase(Locale.ROOT);
        if (made == null) {
            return new Plan(trust, null, null, 0, List.of(), List.of(), List.of(), List.of(), 1, null);
        }
        StoredPlan plan = made.plan();
        Texts texts = answers.texts();
        return new Plan(
                trust,
                made.at().toString(),
                made.at().plus(NextHours.STALE_AFTER).toString(),
                plan.periodMinutes(),
                plan.slugs(),
                plan.minutePrice(),
                plan.agentSaves(),
                plan.arrivals(),
                plan.arrivalScale(),
                plan.none() == null
                        ? null
                        : texts.text(plan.none(), plan.noneArgs().toArray()));
    }
}
