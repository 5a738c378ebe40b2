package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.heed.jira.access.Access;
import com.heed.jira.sequence.NextForAgent;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
     * @param waitedMinutes since it arrived
     * @param costPerMinute what one more minute of its waiting costs, in the project's currency
     * @param handleMinutes predicted
     * @param overdue       whether it was given because it had waited longest, beyond the longest wait
     */
    public record Next(
            String issue,
            String channel,
            String contactClass,
            double waitedMinutes,
            double costPerMinute,
            double handleMinutes,
            boolean overdue) {
        static Next of(NextForAgent.Given given) {
            return new Next(
                    given.issue().getKey(),
                    given.contact().slug(),
                    given.contact().contactClass(),
                    given.waitedMinutes(),
                    given.costPerMinute(),
                    given.contact().handleMinutes(),
                    given.overdue());
        }
    }

    /** The next one, kept for the agent for two minutes; the same one when asked again. 204 if nothing waits. */
    @GET
    public Response next(
            @PathParam("key") String key,
            @QueryParam("agent") @Nullable String agent,
            @QueryParam("channel") @Nullable String channel) {
        Project project = answers.seenProject(key);
        return answer(next.next(project, agent(project, agent), channels(project, channel)));
    }

    /** The next one, assigned to the agent. 204 if nothing waits. */
    @POST
    public Response take(
            @PathParam("key") String key,
            @QueryParam("agent") @Nullable String agent,
            @QueryParam("channel") @Nullable String channel) {
        Project project = answers.seenProject(key);
        try {
            return answer(next.take(project, agent(project, agent), channels(project, channel)));
        } catch (NextForAgent.NotTaken refused) {
            throw answers.refused(Answers.CONFLICT, "error.next.refused", String.valueOf(refused.getMessage()));
        }
    }

    private static Response answer(Optional<NextForAgent.Given> given) {
        return given.map(each -> Response.ok(Next.of(each)).build())
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
