package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.heed.jira.customer.CustomerHtml;
import com.heed.jira.customer.CustomerView;
import com.heed.jira.desk.Organisation;
import com.heed.learn.Share;
import com.heed.profile.Difference;
import com.heed.profile.FrequentWord;
import com.heed.profile.Profile;
import com.heed.profile.SentimentCourse;
import com.heed.profile.Tally;
import com.heed.profile.Usual;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it is sent. Where the customer does not want it, or was forgotten, there is only that.
 *
 * @param state     shown, optout or forgotten
 * @param forgotten when the customer was forgotten
 * @param html      the lines of the panel or the body of the page, where they were asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProfileAnswer(
        String state,
        @Nullable String forgotten,
        @Nullable String name,
        @Nullable List<Organisation> organisations,
        @Nullable Figures profile,
        @Nullable List<Line> newest,
        @Nullable List<CustomerView.Member> members,
        @Nullable Boolean cut,
        @Nullable String html) {

    /** As {@link Profile}; durations in seconds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Figures(
            int contacts,
            int compared,
            String first,
            String last,
            List<Tally> channels,
            List<Tally> topics,
            List<Tally> languages,
            List<Integer> hours,
            @Nullable Preferred preferredChannel,
            @Nullable Hours preferredHours,
            Course sentiment,
            @Nullable Usual firstReply,
            @Nullable Usual resolution,
            Effort effort,
            @Nullable Part reopened,
            @Nullable Satisfied csat,
            List<FrequentWord> words,
            List<Differs> differences) {}

    /** A count of a whole. */
    public record Part(int count, int of) {
        static Part of(Share share) {
            return new Part(share.count(), share.whole());
        }
    }

    /** The channel a customer prefers. */
    public record Preferred(String channel, int count, int of) {}

    /** When a customer turns up more than others do. */
    public record Hours(String day, String part, int contacts, int of, double usual, double q) {}

    /** @param trend falling, steady or rising; left out below five points */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Course(@Nullable String trend, double p, List<Point> points) {}

    /** @param score in [-1, 1] */
    public record Point(String at, double score) {}

    /** Contacts for one problem. */
    public record Effort(int contacts, int problems, double perProblem) {}

    /** @param mean in [0, 1] */
    public record Satisfied(double mean, int answers) {}

    /** @param name of the channel, topic or part of the day; the trait where there is but one @param own share or median @param text the same in words */
    public record Differs(String trait, String name, boolean more, double own, double others, double q, String text) {}

    /** A contact. */
    public record Line(String issue, String summary, String at) {}

    /** @param view of somebody known */
    static ProfileAnswer of(Project project, CustomerView view, CustomerHtml words, @Nullable String html) {
        return switch (view) {
            case CustomerView.Unknown unknown ->
                throw new IllegalArgumentException("of nobody there is nothing to send");
            case CustomerView.OptedOut out -> without("optout", null, html);
            case CustomerView.Forgotten forgotten ->
                without("forgotten", forgotten.at().toString(), html);
            case CustomerView.Shown shown ->
                new ProfileAnswer(
                        "shown",
                        null,
                        shown.name(),
                        shown.organisations(),
                        figures(project, shown.profile(), words),
                        shown.newest().stream()
                                .map(issue -> new Line(
                                        issue.getKey(),
                                        String.valueOf(issue.getSummary()),
                                        issue.getCreated().toInstant().toString()))
                                .toList(),
                        shown.members(),
                        shown.cut(),
                        html);
        };
    }

    private static ProfileAnswer without(String state, @Nullable String forgotten, @Nullable String html) {
        return new ProfileAnswer(state, forgotten, null, null, null, null, null, null, html);
    }

    private static Figures figures(Project project, Profile profile, CustomerHtml words) {
        SentimentCourse course = profile.sentiment();
        return new Figures(
                profile.contacts(),
                profile.compared(),
                profile.first().toString(),
                profile.last().toString(),
                profile.channels(),
                profile.topics(),
                profile.languages(),
                profile.hours(),
                or(profile.preferredChannel()
                        .map(preferred -> new Preferred(
                                preferred.channel(),
                                preferred.contacts().count(),
                                preferred.contacts().whole()))),
                or(profile.preferredHours()
                        .map(hours -> new Hours(
                                hours.day().name(),
                                hours.part().key(),
                                hours.contacts(),
                                hours.of(),
                                hours.usual(),
                                hours.q()))),
                new Course(
                        course.trend() == null ? null : course.trend().key(),
                        course.p(),
                        course.points().stream()
                                .map(point -> new Point(point.at().toString(), point.score()))
                                .toList()),
                or(profile.firstReply()),
                or(profile.resolution()),
                new Effort(
                        profile.effort().contacts(),
                        profile.effort().problems(),
                        profile.effort().perProblem()),
                or(profile.reopened().map(Part::of)),
                or(profile.csat().map(said -> new Satisfied(said.mean(), said.answers()))),
                profile.words(),
                profile.differences().stream()
                        .map(each -> differs(each, words.words(project, each)))
                        .toList());
    }

    private static <T> @Nullable T or(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }

    private static Differs differs(Difference difference, String text) {
        return switch (difference) {
            case Difference.InShare share ->
                new Differs(
                        share.trait().key(),
                        share.name(),
                        share.more(),
                        share.own().value(),
                        share.others().value(),
                        share.q(),
                        text);
            case Difference.InSize size ->
                new Differs(
                        size.trait().key(), size.trait().key(), size.more(), size.own(), size.others(), size.q(), text);
        };
    }
}
