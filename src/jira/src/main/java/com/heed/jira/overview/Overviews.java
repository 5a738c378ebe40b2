package com.heed.jira.overview;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.web.ExecutingHttpRequest;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.access.Access;
import com.heed.jira.measure.ChannelMeasures;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.Arrivals;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredSurge;
import com.heed.jira.surge.SurgeBanner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The service overview of a project, for its page and for REST alike. */
@Component
public class Overviews {
    /** Contacts that Heed must have noted before there is anything to show. */
    public static final int FEWEST = 50;
    /** Periods of the page, in days; the first where none is asked for. */
    private static final List<Integer> PERIODS = List.of(7, 30);

    private static final int MOST_PREDICTIONS = 1_000;
    private static final String PAGE = "com.heed.jira:heed-overview";

    private final Access access;
    private final I18nResolver resolver;
    private final Settings settings;
    private final ChannelMeasures measures;
    private final Arrivals arrivals;
    private final Predictions predictions;
    private final SurgeBanner banner;
    private final Clock clock = Clock.systemUTC();

    public Overviews(
            Access access,
            I18nResolver resolver,
            Settings settings,
            ChannelMeasures measures,
            Arrivals arrivals,
            Predictions predictions,
            SurgeBanner banner) {
        this.access = access;
        this.resolver = resolver;
        this.settings = settings;
        this.measures = measures;
        this.arrivals = arrivals;
        this.predictions = predictions;
        this.banner = banner;
    }

    /** Contacts that Heed has noted in a project. */
    public int handled(Project project) {
        return arrivals.count(project.getId(), Instant.EPOCH);
    }

    /** The figures of a period. */
    public Figures figures(Project project, Instant from, Instant to) {
        ProjectSettings known = settings.ofProject(project.getId());
        return Figures.of(known.channels(), known.deskTerms(), measures.counts(project, known, from, to));
    }

    String page(Project project) {
        Texts texts = new Texts(resolver, access.locale());
        Html html = new Html();
        int days = days();
        html.open("div", "class", "heed-project heed-overview", "id", "heed-overview");
        head(html, texts, project, days);
        for (StoredSurge surge : banner.standing(project.getId())) {
            SurgeBanner.write(html, texts, surge, new SurgeBanner.Place(contextPath(), project.getKey(), issue(surge)));
        }
        html.element("div", "", "class", "heed-status", "role", "status", "aria-live", "polite");
        int handled = handled(project);
        if (handled < FEWEST) {
            html.open("div", "class", "heed-card")
                    .element("h2", texts.text("dash.empty.title"))
                    .element("p", texts.text("dash.empty.body", texts.number(handled)))
                    .close("div");
        } else {
            Instant now = clock.instant();
            Instant from = now.minus(Duration.ofDays(days));
            SplitWords words =
                    new SplitWords(texts, settings.ofProject(project.getId()).currency());
            new OverviewHtml(html, words)
                    .write(
                            figures(project, from, now),
                            TopicMoods.of(predictions.newestOfProject(project.getId(), from, MOST_PREDICTIONS)),
                            days);
        }
        return html.close("div").toString();
    }

    private static void head(Html html, Texts texts, Project project, int days) {
        html.open("div", "class", "heed-project-head")
                .element("h1", texts.text("dash.title"))
                .open("nav", "class", "heed-periods", "aria-label", texts.text("dash.period"));
        for (int period : PERIODS) {
            html.element(
                    "a",
                    texts.text("dash.days", texts.number(period)),
                    "class",
                    period == days ? "aui-button heed-here" : "aui-button",
                    "aria-current",
                    period == days ? "page" : Html.ABSENT,
                    "href",
                    contextPath() + "/projects/" + project.getKey() + "?selectedItem=" + PAGE + "&days=" + period);
        }
        html.close("nav").close("div");
    }

    /** The period in the address, or the first. */
    private static int days() {
        var request = ExecutingHttpRequest.get();
        String asked = request == null ? null : request.getParameter("days");
        return PERIODS.stream()
                .filter(period -> String.valueOf(period).equals(asked))
                .findFirst()
                .orElse(PERIODS.getFirst());
    }

    private Optional<String> issue(StoredSurge surge) {
        Long id = surge.issueId();
        return id == null ? Optional.empty() : access.issue(id).map(Issue::getKey);
    }

    private static String contextPath() {
        var request = ExecutingHttpRequest.get();
        return request == null ? "" : request.getContextPath();
    }
}
