package com.heed.jira.training;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.read.IssueSearch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The issues of a project that can be learned from, newest first, page by page, as far as one person may see them. */
@Component
public class History {
    static final int PAGE = 100;

    /** Older issues are not read. */
    static final int MOST = 40_000;

    private final IssueSearch search;

    public History(IssueSearch search) {
        this.search = search;
    }

    /** Takes issues one by one. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * @param read  issues so far, this one included
         * @param total issues there are to read
         */
        void issue(Issue issue, int read, int total);
    }

    /**
     * What there is to learn from.
     *
     * @param resolved number of resolved issues
     * @param newest   the one that arrived last, or null without any
     */
    public record Overview(int resolved, @Nullable Issue newest) {}

    /** @throws IllegalStateException if Jira's search refuses */
    public Overview overview(ApplicationUser reader, Project project) {
        SearchResults<Issue> first = search.page(reader, resolved(project), 0, 1);
        return new Overview(
                first.getTotal(),
                first.getResults().isEmpty() ? null : first.getResults().get(0));
    }

    /** @throws IllegalStateException if Jira's search refuses */
    public void read(ApplicationUser reader, Project project, Visitor visitor) {
        read(reader, project, MOST, visitor);
    }

    /**
     * The newest of them.
     *
     * @param most to read
     * @throws IllegalStateException if Jira's search refuses
     */
    public void read(ApplicationUser reader, Project project, int most, Visitor visitor) {
        read(reader, resolved(project), most, visitor);
    }

    /**
     * The newest issues that are still open.
     *
     * @param most to read
     * @throws IllegalStateException if Jira's search refuses
     */
    void readOpen(ApplicationUser reader, Project project, int most, Visitor visitor) {
        read(reader, IssueSearch.of(project) + " AND resolution is EMPTY" + IssueSearch.NEWEST_FIRST, most, visitor);
    }

    /**
     * Reads the issues, resolved or not, that have a value in a field.
     *
     * @param field its name
     * @throws IllegalStateException if Jira's search refuses
     */
    void readChosen(ApplicationUser reader, Project project, String field, Visitor visitor) {
        read(
                reader,
                IssueSearch.of(project) + " AND " + IssueSearch.quoted(field) + " is not EMPTY"
                        + IssueSearch.NEWEST_FIRST,
                MOST,
                visitor);
    }

    /**
     * Reads the issues, resolved or not, that were made in a stretch of time. It should be short: Jira pages badly through very many.
     *
     * @param and a query they have to match, too; null for all
     * @throws IllegalStateException if Jira's search refuses
     */
    public void readMade(
            ApplicationUser reader, Project project, @Nullable String and, Instant from, Instant to, Visitor visitor) {
        // JQL reads a day in the zone of the person who asks, which may be any: a day more on either side holds them
        // all.
        String within = made(project, from) + " AND created < \"" + day(to).plusDays(2) + "\"";
        read(
                reader,
                (and == null ? within : within + " AND (" + and + ")") + IssueSearch.NEWEST_FIRST,
                Integer.MAX_VALUE,
                (issue, read, total) -> {
                    Instant created = issue.getCreated().toInstant();
                    if (!created.isBefore(from) && created.isBefore(to)) {
                        visitor.issue(issue, read, total);
                    }
                });
    }

    /** Reads the issues, resolved or not, that were changed within a time until now. @throws IllegalStateException if Jira's search refuses */
    public void readChanged(ApplicationUser reader, Project project, Duration within, Visitor visitor) {
        // Counted from now, so that the zone of the person who asks does not matter.
        read(
                reader,
                IssueSearch.of(project) + " AND updated >= -" + (within.toMinutes() + 1) + "m"
                        + IssueSearch.NEWEST_FIRST,
                MOST,
                visitor);
    }

    /** How many issues, resolved or not, were made since a moment, or up to a day before it. @throws IllegalStateException if Jira's search refuses */
    public int madeSince(ApplicationUser reader, Project project, Instant from) {
        return search.page(reader, made(project, from) + IssueSearch.NEWEST_FIRST, 0, 1)
                .getTotal();
    }

    private static String made(Project project, Instant from) {
        return IssueSearch.of(project) + " AND created >= \"" + day(from).minusDays(1) + "\"";
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private void read(ApplicationUser reader, String jql, int most, Visitor visitor) {
        // An issue that is resolved while we read moves the others on by one: it must not be taken twice.
        Set<Long> taken = new HashSet<>();
        int start = 0;
        while (start < most) {
            SearchResults<Issue> page = search.page(reader, jql, start, PAGE);
            List<Issue> issues = page.getResults();
            int total = Math.min(page.getTotal(), most);
            for (Issue issue : issues) {
                if (taken.add(issue.getId())) {
                    visitor.issue(issue, Math.min(taken.size(), total), total);
                }
            }
            start += PAGE;
            if (issues.isEmpty() || start >= page.getTotal()) {
                return;
            }
        }
    }

    private static String resolved(Project project) {
        return IssueSearch.of(project) + " AND resolution is not EMPTY" + IssueSearch.NEWEST_FIRST;
    }
}
