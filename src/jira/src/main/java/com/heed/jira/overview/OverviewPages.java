package com.heed.jira.overview;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.web.ExecutingHttpRequest;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.access.Access;
import com.heed.jira.leaving.LeavingCard;
import com.heed.jira.page.HostPath;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.reply.ReplyUse;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredSurge;
import com.heed.jira.surge.SurgeBanner;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The service overview in HTML, for whoever asks. */
@Component
public class OverviewPages {
    private static final String PAGE = "com.heed.jira:heed-overview";

    private final Access access;
    private final I18nResolver resolver;
    private final Settings settings;
    private final Overviews overviews;
    private final SurgeBanner banner;
    private final ReplyUse replies;
    private final LeavingCard leaving;

    public OverviewPages(
            Access access,
            I18nResolver resolver,
            Settings settings,
            Overviews overviews,
            SurgeBanner banner,
            ReplyUse replies,
            LeavingCard leaving) {
        this.access = access;
        this.resolver = resolver;
        this.settings = settings;
        this.overviews = overviews;
        this.banner = banner;
        this.replies = replies;
        this.leaving = leaving;
    }

    public String page(Project project) {
        Texts texts = new Texts(resolver, access.locale());
        Html html = new Html();
        int days = days();
        String topic = parameter("topic");
        int handled = overviews.handled(project);
        Shown shown = handled < Overviews.FEWEST
                ? null
                : overviews.shown(project, days, topic).orElse(null);
        html.open(
                "div",
                "class",
                "heed-project heed-overview",
                "id",
                "heed-overview",
                "data-project",
                project.getKey(),
                "data-counted",
                shown == null ? "" : shown.counted().toString(),
                "data-stale",
                handled >= Overviews.FEWEST && (shown == null || shown.stale()) ? "true" : Html.ABSENT);
        head(html, texts, project, days, shown);
        for (StoredSurge surge : banner.standing(project.getId())) {
            SurgeBanner.write(
                    html, texts, surge, new SurgeBanner.Place(HostPath.context(), project.getKey(), issue(surge)));
        }
        html.element("div", "", "class", "heed-status", "role", "status", "aria-live", "polite");
        if (handled < Overviews.FEWEST) {
            card(html, texts.text("dash.empty.title"), texts.text("dash.empty.body", texts.number(handled)));
        } else if (shown == null) {
            card(html, texts.text("dash.counting.title"), texts.text("dash.counting.body"));
        } else {
            Instant now = Instant.now();
            SplitWords words =
                    new SplitWords(texts, settings.ofProject(project.getId()).currency());
            new OverviewHtml(
                            html,
                            words,
                            new OverviewHtml.Place(
                                    HostPath.context(),
                                    project.getKey(),
                                    query(days, topic),
                                    access.administers(project)))
                    .write(shown, replies.of(project.getId(), now.minus(Duration.ofDays(days)), now));
        }
        leaving.write(html, texts, project, HostPath.context());
        return html.close("div").toString();
    }

    private static void card(Html html, String title, String body) {
        html.open("div", "class", "heed-card")
                .element("h2", title)
                .element("p", body)
                .close("div");
    }

    private static void head(Html html, Texts texts, Project project, int days, @Nullable Shown shown) {
        html.open("div", "class", "heed-project-head").element("h1", texts.text("dash.title"));
        String topic = shown == null ? null : shown.topic();
        if (shown != null) {
            html.element(
                    "span",
                    texts.text(shown.stale() ? "dash.asof.stale" : "dash.asof", texts.time(shown.counted())),
                    "class",
                    "heed-when");
            html.element(
                    "button",
                    texts.text("dash.count"),
                    "type",
                    "button",
                    "class",
                    "aui-button",
                    "id",
                    "heed-count",
                    "data-path",
                    "projects/" + project.getKey() + "/overview");
        }
        html.open("nav", "class", "heed-periods", "aria-label", texts.text("dash.period"));
        for (int period : Overviews.PERIODS) {
            html.element(
                    "a",
                    texts.text("dash.days", texts.number(period)),
                    "class",
                    period == days ? "aui-button heed-here" : "aui-button",
                    "aria-current",
                    period == days ? "page" : Html.ABSENT,
                    "href",
                    address(project, period, topic));
        }
        html.close("nav");
        if (shown != null && (!shown.topics().isEmpty() || topic != null)) {
            topics(html, texts, project, shown);
        }
        html.close("div");
    }

    /** A form that works without a script; with one, choosing is enough. */
    private static void topics(Html html, Texts texts, Project project, Shown shown) {
        html.open(
                        "form",
                        "class",
                        "heed-topics",
                        "id",
                        "heed-topics",
                        "method",
                        "get",
                        "action",
                        HostPath.context() + "/projects/" + project.getKey())
                .open("input", "type", "hidden", "name", "selectedItem", "value", PAGE)
                .open("input", "type", "hidden", "name", "days", "value", String.valueOf(shown.days()))
                .element("label", texts.text("dash.topic"), "for", "heed-topic", "class", "heed-assistive")
                .open("select", "class", "select", "id", "heed-topic", "name", "topic")
                .element("option", texts.text("dash.topic.all"), "value", "");
        List<String> topics = shown.topics();
        String chosen = shown.topic();
        if (chosen != null && !topics.contains(chosen)) {
            html.element("option", chosen, "value", chosen, "selected", "selected");
        }
        for (String topic : topics) {
            html.element("option", topic, "value", topic, "selected", topic.equals(chosen) ? "selected" : Html.ABSENT);
        }
        html.close("select")
                .element("button", texts.text("dash.topic.show"), "type", "submit", "class", "aui-button")
                .close("form");
    }

    private static String address(Project project, int days, @Nullable String topic) {
        return HostPath.context() + "/projects/" + project.getKey() + "?selectedItem=" + PAGE + "&"
                + query(days, topic);
    }

    private static String query(int days, @Nullable String topic) {
        return "days=" + days + (topic == null ? "" : "&topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8));
    }

    /** The period in the address, or the first. */
    private static int days() {
        String asked = parameter("days");
        return Overviews.PERIODS.stream()
                .filter(period -> String.valueOf(period).equals(asked))
                .findFirst()
                .orElse(Overviews.PERIODS.getFirst());
    }

    private static @Nullable String parameter(String name) {
        var request = ExecutingHttpRequest.get();
        String asked = request == null ? null : request.getParameter(name);
        return asked == null || asked.isBlank() ? null : asked;
    }

    private Optional<String> issue(StoredSurge surge) {
        Long id = surge.issueId();
        return id == null ? Optional.empty() : access.issue(id).map(Issue::getKey);
    }
}
