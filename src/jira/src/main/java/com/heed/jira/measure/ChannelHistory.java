package com.heed.jira.measure;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import com.heed.Contact;
import com.heed.Message;
import com.heed.jira.read.ContactReader;
import com.heed.jira.routing.ArrivedOn;
import com.heed.jira.store.Arrival;
import com.heed.jira.store.Arrivals;
import com.heed.jira.store.ChannelSource;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.write.MachineUser;
import com.heed.routing.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Measures a project's channels from the arrivals that Heed noted and the issues behind them. It reads thousands of issues: never while a page waits. */
@Component
public class ChannelHistory {
    /** Newest contacts whose answers are looked at. */
    static final int MOST_ANSWERS = 500;
    /** Newest contacts of a period whose channel is looked at. */
    static final int MOST_CONTACTS = 2_000;
    /** Answered contacts below which a mean says nothing. */
    static final int FEWEST = 10;

    private static final Duration ANSWERS = Duration.ofDays(90);
    private static final Duration VOLUME = Duration.ofDays(28);
    private static final DateTimeFormatter JQL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Arrivals arrivals;
    private final IssueManager issues;
    private final ContactReader contacts;
    private final ArrivedOn arrivedOn;
    private final SearchService search;
    private final MachineUser machine;
    private final ErrorLog errors;
    private final Clock clock;

    @Autowired
    public ChannelHistory(
            Arrivals arrivals,
            IssueManager issues,
            ContactReader contacts,
            ArrivedOn arrivedOn,
            SearchService search,
            MachineUser machine,
            ErrorLog errors) {
        this(arrivals, issues, contacts, arrivedOn, search, machine, errors, Clock.systemUTC());
    }

    ChannelHistory(
            Arrivals arrivals,
            IssueManager issues,
            ContactReader contacts,
            ArrivedOn arrivedOn,
            SearchService search,
            MachineUser machine,
            ErrorLog errors,
            Clock clock) {
        this.arrivals = arrivals;
        this.issues = issues;
        this.contacts = contacts;
        this.arrivedOn = arrivedOn;
        this.search = search;
        this.machine = machine;
        this.errors = errors;
        this.clock = clock;
    }

    /** Contacts a day over the last four weeks, or empty where none came. This reads no issue. */
    public OptionalDouble contactsPerDay(Project project) {
        Instant now = clock.instant();
        Instant since = now.minus(VOLUME);
        int came = arrivals.count(project.getId(), since);
        return came == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(came
                        / Math.max(
                                1,
                                (now.toEpochMilli()
                                                - begins(project, since, now).toEpochMilli())
                                        / 86_400_000.0));
    }

    /** Since when arrivals were noted, at or after a moment. */
    private Instant begins(Project project, Instant from, Instant to) {
        return arrivals.lastBefore(project.getId(), from).isPresent()
                ? from
                : arrivals.firstSince(project.getId(), from)
                        .map(Arrival::at)
                        .filter(at -> at.isBefore(to))
                        .orElse(from);
    }

    /** Mean minutes from arrival to the first public answer of an agent in the last 90 days, by slug; a channel with too few answered contacts has no entry. */
    public Map<String, Double> responses(Project project, ProjectSettings settings) {
        return readResponses(project, settings, clock.instant());
    }

    private Map<String, Double> readResponses(Project project, ProjectSettings settings, Instant now) {
        Instant since = now.minus(ANSWERS);
        Map<String, Set<Long>> queries = queries(project, settings, since);
        Map<String, double[]> sums = new HashMap<>();
        for (Arrival arrival : newest(project, since, now, MOST_ANSWERS)) {
            Issue issue = issues.getIssueObject(arrival.issueId());
            if (issue == null) {
                continue;
            }
            Contact contact = contacts.read(issue);
            String slug = slug(issue, contact, settings, queries);
            OptionalDouble minutes = firstAnswer(contact);
            if (slug != null && minutes.isPresent()) {
                double[] sum = sums.computeIfAbsent(slug, s -> new double[2]);
                sum[0] += minutes.getAsDouble();
                sum[1]++;
            }
        }
        Map<String, Double> means = new TreeMap<>();
        sums.forEach((slug, sum) -> {
            if (sum[1] >= FEWEST) {
                means.put(slug, sum[0] / sum[1]);
            }
        });
        return Map.copyOf(means);
    }

    private static OptionalDouble firstAnswer(Contact contact) {
        return contact.messages().stream()
                .filter(message -> message.author() == Message.Author.AGENT)
                .filter(message -> !message.at().isBefore(contact.arrived()))
                .mapToDouble(message ->
                        Duration.between(contact.arrived(), message.at()).toMillis() / 60_000.0)
                .min();
    }

    /** Contacts of a period by the channel they came in on. */
    public Counts counts(Project project, ProjectSettings settings, Instant from, Instant to) {
        return recognised(project, settings, from, to).counts(from, seen -> true);
    }

    /** The newest contacts of a period with their channels. */
    public Recognised recognised(Project project, ProjectSettings settings, Instant from, Instant to) {
        Map<String, Set<Long>> queries = queries(project, settings, from);
        List<Arrival> came = newest(project, from, to, Integer.MAX_VALUE);
        List<Recognised.Seen> seen = new ArrayList<>();
        for (Arrival arrival : came.subList(0, Math.min(MOST_CONTACTS, came.size()))) {
            Issue issue = issues.getIssueObject(arrival.issueId());
            seen.add(new Recognised.Seen(
                    arrival.issueId(),
                    arrival.at(),
                    issue == null ? null : slug(issue, contacts.opening(issue), settings, queries)));
        }
        List<Instant> left =
                came.subList(seen.size(), came.size()).stream().map(Arrival::at).toList();
        return new Recognised(settings.channels(), seen, left, begins(project, from, to), to);
    }

    private List<Arrival> newest(Project project, Instant from, Instant to, int most) {
        return arrivals.since(project.getId(), from).stream()
                .filter(arrival -> arrival.at().isBefore(to))
                .sorted(Comparator.comparing(Arrival::at).reversed())
                .limit(most)
                .toList();
    }

    /** Issues that each query finds, asked once for all contacts of a period. */
    private Map<String, Set<Long>> queries(Project project, ProjectSettings settings, Instant since) {
        Map<String, Set<Long>> found = new HashMap<>();
        for (Channel channel : settings.channels()) {
            if (ChannelSource.of(channel.slug(), settings.sources()) instanceof ChannelSource.Query asks) {
                found.computeIfAbsent(asks.jql(), jql -> matching(jql, project, since));
            }
        }
        return found;
    }

    /** As routing has it; null for a channel that the project does not have. */
    private @Nullable String slug(
            Issue issue, Contact contact, ProjectSettings settings, Map<String, Set<Long>> queries) {
        String slug = arrivedOn.of(
                issue,
                contact,
                settings,
                jql -> queries.getOrDefault(jql, Set.of()).contains(issue.getId()));
        return settings.channels().stream().anyMatch(channel -> channel.slug().equals(slug)) ? slug : null;
    }

    /** Issues of a query, with the eyes of Heed's own user; none where that user or the query is no longer good. */
    private Set<Long> matching(String jql, Project project, Instant since) {
        ApplicationUser own = machine.find().orElse(null);
        if (own == null) {
            return Set.of();
        }
        String within = "project = \"" + project.getKey() + "\" AND created >= \"" + JQL_TIME.format(since) + "\" AND ("
                + jql + ")";
        SearchService.ParseResult parsed = search.parseQuery(own, within);
        if (!parsed.isValid()) {
            return Set.of();
        }
        try {
            Set<Long> ids = new HashSet<>();
            PagerFilter<Issue> page = new PagerFilter<>(0, MOST_CONTACTS);
            search.search(own, parsed.getQuery(), page).getResults().forEach(issue -> ids.add(issue.getId()));
            return ids;
        } catch (SearchException | RuntimeException e) {
            errors.add("channels", null, e);
            return Set.of();
        }
    }
}
