package com.heed.jira.sequence;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.heed.desk.DeskTerms;
import com.heed.jira.HostComponents;
import com.heed.jira.routing.OpenDesk;
import com.heed.jira.store.OpenContact;
import com.heed.jira.store.OpenContacts;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Reservations;
import com.heed.jira.store.Settings;
import com.heed.sequence.NextContact;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Gives an agent the contact to take next: the one whose waiting costs most for each minute its handling takes, and before all others those older than the project's longest wait. What an agent
 * was given is kept for them for two minutes: another is given another.
 */
@Component
public class NextForAgent {
    static final Duration KEPT = Duration.ofMinutes(2);

    private final OpenContacts open;
    private final OpenDesk desk;
    private final Reservations reservations;
    private final Settings settings;
    private final IssueManager issues;
    private final PermissionManager permissions;
    private final HostComponents host;
    private final Clock clock;

    @Autowired
    public NextForAgent(
            OpenContacts open,
            OpenDesk desk,
            Reservations reservations,
            Settings settings,
            IssueManager issues,
            PermissionManager permissions,
            HostComponents host) {
        this(open, desk, reservations, settings, issues, permissions, host, Clock.systemUTC());
    }

    NextForAgent(
            OpenContacts open,
            OpenDesk desk,
            Reservations reservations,
            Settings settings,
            IssueManager issues,
            PermissionManager permissions,
            HostComponents host,
            Clock clock) {
        this.open = open;
        this.desk = desk;
        this.reservations = reservations;
        this.settings = settings;
        this.issues = issues;
        this.permissions = permissions;
        this.host = host;
        this.clock = clock;
    }

    /**
     * A contact that was given, and why: price of a minute times weight times what the promise makes of it, over the minutes its handling takes, was the most.
     *
     * @param waitedMinutes since it arrived, or since its customer answered last
     * @param waitPrice     of a minute of an ordinary customer on the channel, as stated; 0 if none is, then all channels are alike
     * @param promiseFactor how many times more a minute costs because of the promise, 1 or more
     * @param dueMinutes    until the promise is due, below 0 once it is overdue; null without one
     * @param costPerMinute what one more minute of its waiting costs
     * @param overdue       whether it was given because it had waited longest, beyond the longest wait
     */
    public record Given(
            Issue issue,
            OpenContact contact,
            double waitedMinutes,
            double waitPrice,
            double promiseFactor,
            @Nullable Double dueMinutes,
            double costPerMinute,
            boolean overdue) {

        /** What its waiting costs for each minute of handling: the most of all that waited, unless it is overdue. */
        public double index() {
            return costPerMinute / contact.handleMinutes();
        }
    }

    /**
     * What was kept for the agent, else the next one.
     *
     * @param channels slugs the agent works on; empty for all
     * @return empty if nothing waits that the agent may see
     */
    public Optional<Given> next(Project project, ApplicationUser agent, Set<String> channels) {
        ProjectSettings known = settings.ofProject(project.getId());
        DeskTerms terms = known.deskTerms();
        Map<Long, String> kept = reservations.ofProject(project.getId());
        List<OpenContact> waiting = new ArrayList<>();
        for (OpenContact contact : open.ofProject(project.getId())) {
            if (contact.waits() && (channels.isEmpty() || channels.contains(contact.slug()))) {
                waiting.add(contact);
            }
        }
        Instant now = clock.instant();
        NextContact rule = new NextContact(terms.mostWaitMinutes());
        WaitingContacts mine = new WaitingContacts(
                waiting.stream()
                        .filter(contact -> agent.getKey().equals(kept.get(contact.issueId())))
                        .toList(),
                terms,
                now);
        Optional<Given> again = first(mine, rule, known, agent, contact -> true);
        if (again.isPresent()) {
            return again;
        }
        WaitingContacts free = new WaitingContacts(
                waiting.stream()
                        .filter(contact -> !kept.containsKey(contact.issueId()))
                        .toList(),
                terms,
                now);
        return first(
                free,
                rule,
                known,
                agent,
                contact -> reservations.reserve(project.getId(), contact.issueId(), agent.getKey(), KEPT));
    }

    private interface Keep {
        boolean keeps(OpenContact contact);
    }

    private Optional<Given> first(
            WaitingContacts queue, NextContact rule, ProjectSettings project, ApplicationUser agent, Keep keep) {
        DeskTerms terms = project.deskTerms();
        while (queue.size() > 0) {
            int place = rule.choose(queue);
            OpenContact contact = queue.get(place);
            Issue issue = issues.getIssueObject(contact.issueId());
            if (issue == null || issue.getResolution() != null) {
                // It was deleted or resolved while nobody told us.
                open.remove(contact.issueId());
            } else if (permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, agent)) {
                // The clocks may have been paused since somebody looked.
                OpenContact now = desk.looked(issue, contact, project);
                if (now.waits() && keep.keeps(now)) {
                    return Optional.of(given(issue, now, queue, place, terms));
                }
            }
            queue.remove(place);
        }
        return Optional.empty();
    }

    private static Given given(Issue issue, OpenContact contact, WaitingContacts queue, int place, DeskTerms terms) {
        double waited = queue.waitedMinutes(place);
        return new Given(
                issue,
                contact,
                waited,
                terms.of(contact.slug()).waitPrice(),
                queue.promiseFactor(place),
                queue.dueMinutes(place),
                queue.costPerMinute(place),
                waited >= terms.mostWaitMinutes());
    }

    /** Frees what is kept for the agent. */
    public void giveBack(Project project, ApplicationUser agent) {
        reservations.ofProject(project.getId()).forEach((issueId, holder) -> {
            if (holder.equals(agent.getKey())) {
                reservations.release(issueId);
            }
        });
    }

    /** Why a contact could not be taken: Jira refused, in its words, or it is no longer kept for whoever saw it. */
    public static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean gone;

        private NotTaken(String message, boolean gone) {
            super(message);
            this.gone = gone;
        }

        /** Whether it is no longer kept, and another would be next. */
        public boolean isGone() {
            return gone;
        }
    }

    /**
     * The next one, assigned to the agent by Jira's own service, so that permissions, history and mail are Jira's.
     *
     * @param seen key of the issue that the agent was shown, and no other is taken; null to take whatever is next
     * @return empty if nothing waits that the agent may see
     * @throws NotTaken if Jira refuses, or another one would be next now; then nothing is kept for the agent
     */
    public Optional<Given> take(Project project, ApplicationUser agent, Set<String> channels, @Nullable String seen)
            throws NotTaken {
        Optional<Given> given = next(project, agent, channels);
        if (seen != null
                && given.filter(each -> each.issue().getKey().equals(seen)).isEmpty()) {
            giveBack(project, agent);
            throw new NotTaken(seen, true);
        }
        if (given.isPresent()) {
            OpenContact contact = given.get().contact();
            try {
                assign(contact.issueId(), agent);
                open.put(project.getId(), contact.inHandOf(agent.getKey()));
            } finally {
                reservations.release(contact.issueId());
            }
        }
        return given;
    }

    private void assign(long issueId, ApplicationUser agent) throws NotTaken {
        IssueService service = host.issueService();
        IssueService.AssignValidationResult checked = service.validateAssign(agent, issueId, agent.getUsername());
        if (!checked.isValid()) {
            throw new NotTaken(sentence(checked.getErrorCollection()), false);
        }
        IssueService.IssueResult assigned = service.assign(agent, checked);
        if (!assigned.isValid()) {
            throw new NotTaken(sentence(assigned.getErrorCollection()), false);
        }
    }

    private static String sentence(ErrorCollection errors) {
        return (String.join(" ", errors.getErrorMessages()) + " "
                        + String.join(" ", errors.getErrors().values()))
                .strip();
    }
}
