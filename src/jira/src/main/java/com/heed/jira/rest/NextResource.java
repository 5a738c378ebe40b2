package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.heed.jira.access.Access;
import com.heed.jira.page.HostPath;
import com.heed.jira.sequence.NextForAgent;
import com.heed.jira.sequence.NextHtml;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Give me the next one", for agents. */
@Component
@Path("projects/{key}/next")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class NextResource {
    private final Answers answers;
    private final Access access;
    private final NextForAgent next;
    private final Settings settings;
    private final UserManager users;

    @Inject
    public NextResource(Answers answers, Access access, NextForAgent next, Settings settings, UserManager users) {
        this.answers = answers;
        this.access = access;
        this.next = next;
        this.settings = settings;
        this.users = users;
    }

    /**
     * The contact an agent was given.
     *
     * @param issue         key
     * @param contactClass  simple, complex, upset or unknown
     * @param waitedMinutes since it arrived, or since its customer answered last
     * @param waitPrice     of a minute of an ordinary customer on the channel, in the project's currency
     * @param urgencyWeight how many times more a minute of this customer costs
     * @param promiseFactor how many times more a minute costs because of the promise
     * @param dueMinutes    until the promise is due, below 0 once it is overdue; left out without one
     * @param costPerMinute what one more minute of its waiting costs: the product of the three
     * @param handleMinutes predicted
     * @param overdue       whether it was given because it had waited longest, beyond the longest wait
     * @param html          the card of the page
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Next(
            String issue,
            String channel,
            String contactClass,
            double waitedMinutes,
            double waitPrice,
            double urgencyWeight,
            double promiseFactor,
            @Nullable Double dueMinutes,
            double costPerMinute,
            double handleMinutes,
            boolean overdue,
            String html) {
        static Next of(NextForAgent.Given given, String html) {
            return new Next(
                    given.issue().getKey(),
                    given.contact().slug(),
                    given.contact().contactClass(),
                    given.waitedMinutes(),
                    given.waitPrice(),
                    given.contact().urgencyWeight(),
                    given.promiseFactor(),
                    given.dueMinutes(),
                    given.costPerMinute(),
                    given.contact().handleMinutes(),
                    given.overdue(),
                    html);
        }
    }

    /** The next one, kept for the agent for two minutes; the same one when asked again. 204 if nothing waits. */
    @GET
    public Response next(
            @PathParam("key") String key,
            @QueryParam("agent") @Nullable String agent,
            @QueryParam("channel") @Nullable String channel) {
        Project project = answers.seenProject(key);
        return answer(project, next.next(project, agent(project, agent), channels(project, channel)));
    }

    /** The next one, assigned to the agent; only the named issue where one is named, 409 if another would be next now. 204 if nothing waits. */
    @POST
    public Response take(
            @PathParam("key") String key,
            @QueryParam("agent") @Nullable String agent,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("issue") @Nullable String issue) {
        Project project = answers.seenProject(key);
        try {
            return answer(project, next.take(project, agent(project, agent), channels(project, channel), issue));
        } catch (NextForAgent.NotTaken refused) {
            if (refused.isGone()) {
                throw answers.refused(Answers.CONFLICT, "error.next.gone", String.valueOf(refused.getMessage()));
            }
            throw answers.refused(Answers.CONFLICT, "error.next.refused", String.valueOf(refused.getMessage()));
        }
    }

    /** Frees what is kept for the agent; asked again, the agent gets it again if nobody took it. */
    @DELETE
    public Response giveBack(@PathParam("key") String key, @QueryParam("agent") @Nullable String agent) {
        Project project = answers.seenProject(key);
        next.giveBack(project, agent(project, agent));
        return Response.noContent().build();
    }

    private Response answer(Project project, Optional<NextForAgent.Given> given) {
        return given.map(each -> Response.ok(Next.of(
                                each,
                                NextHtml.card(
                                        each,
                                        settings.ofProject(project.getId()),
                                        answers.texts(),
                                        HostPath.context())))
                        .build())
                .orElseGet(() -> Response.noContent().build());
    }

    /** The person asking; another one for administrators of the project. */
    private ApplicationUser agent(Project project, @Nullable String name) {
        ApplicationUser person = answers.person();
        if (name == null || name.isBlank() || name.equals(person.getUsername())) {
            return person;
        }
        if (!access.administers(project)) {
            throw answers.refused(403, "error.forbidden");
        }
        ApplicationUser other = users.getUserByName(name);
        if (other == null || !other.isActive()) {
            throw answers.wrong(FieldProblem.of("agent", "error.rule.agent", name));
        }
        return other;
    }

    /** @param names slugs with commas between */
    private Set<String> channels(Project project, @Nullable String names) {
        Set<String> slugs = new TreeSet<>();
        if (names != null && !names.isBlank()) {
            ProjectSettings known = settings.ofProject(project.getId());
            for (String slug : names.split(",")) {
                if (known.channels().stream()
                        .noneMatch(channel -> channel.slug().equals(slug.strip()))) {
                    throw answers.wrong(FieldProblem.of("channel", "error.rule.channel", slug.strip()));
                }
                slugs.add(slug.strip());
            }
        }
        return slugs;
    }
}
