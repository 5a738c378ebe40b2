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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Measures from the arrivals that Heed noted and the issues behind them. An administrator's page and a team lead's wait for it: it looks at the newest contacts only, and what it
 * found of a project is good for ten minutes.
 */
@Component
public class ChannelHistory implements ChannelMeasures {
    /** Newest contacts whose answers are looked at. */
    static final int MOST_ANSWERS = 500;
    /** Newest contacts of a period whose channel is looked at. */
    static final int MOST_CONTACTS = 2_000;
    /** Answered contacts below which a mean says nothing. */
    static final int FEWEST = 10;

    private static final Duration ANSWERS = Duration.ofDays(90);
    private static final Duration VOLUME = Duration.ofDays(28);
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int PROJECTS = 100;
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
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(Instant at, Map<String, Double> responses) {}

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

    @Override
    public OptionalDouble contactsPerDay(Project project) {
        Instant now = clock.instant();
        Instant since = now.minus(VOLUME);
        List<Arrival> came = newest(project, since, now, Integer.MAX_VALUE);
        return came.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(came.size() / days(project, came, since, now));
    }

    /** Days since the record begins, if it begins in the period. @param came newest first */
    private double days(Project project, List<Arrival> came, Instant from, Instant to) {
        boolean before = arrivals.lastBefore(project.getId(), from).isPresent();
        Instant first = before || came.isEmpty() ? from : came.getLast().at();
        return Math.max(
                1,
                Duration.between(first, to).toMillis()
                        / (double) Duration.ofDays(1).toMillis());
    }

    @Override
    public Map<String, Double> responses(Project project, ProjectSettings settings) {
        String key = project.getId() + " " + new TreeMap<>(settings.sources()) + " "
                + settings.channels().stream().map(Channel::slug).toList();
        Instant now = clock.instant();
        synchronized (kept) {
            Kept before = kept.get(key);
            if (before != null && before.at.plus(GOOD_FOR).isAfter(now)) {
                return before.responses;
            }
        }
        Map<String, Double> found = readResponses(project, settings, now);
        synchronized (kept) {
            kept.remove(key);
            kept.put(key, new Kept(now, found));
            if (kept.size() > PROJECTS) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return found;
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

    @Override
    public Counts counts(Project project, ProjectSettings settings, Instant from, Instant to) {
        Map<String, Integer> bySlug = new HashMap<>();
        settings.channels().forEach(channel -> bySlug.put(channel.slug(), 0));
        Map<String, Set<Long>> queries = queries(project, settings, from);
        int unknown = 0;
        int all = 0;
        List<Arrival> came = newest(project, from, to, Integer.MAX_VALUE);
        for (Arrival arrival : came.subList(0, Math.min(MOST_CONTACTS, came.size()))) {
            all++;
            Issue issue = issues.getIssueObject(arrival.issueId());
            String slug = issue == null ? null : slug(issue, contacts.opening(issue), settings, queries);
            if (slug == null) {
                unknown++;
            } else {
                bySlug.merge(slug, 1, Integer::sum);
            }
        }
        return new Counts(bySlug, unknown, came.size() - all, days(project, came, from, to));
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
