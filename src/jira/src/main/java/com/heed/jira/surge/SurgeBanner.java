package com.heed.jira.surge;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.StoredSurge;
import com.heed.jira.store.Surges;
import com.heed.surge.SurgeOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Alarms of a project as banners: those of the last 24 hours that nobody has dismissed. After that a new alarm on the subject may be raised. */
@Component
public class SurgeBanner {
    private static final DateTimeFormatter JQL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Surges surges;
    private final Clock clock = Clock.systemUTC();

    public SurgeBanner(Surges surges) {
        this.surges = surges;
    }

    /** Alarms that stand, newest first. */
    public List<StoredSurge> standing(long projectId) {
        Instant since = clock.instant().minus(SurgeOptions.DEFAULT.silence());
        return surges.since(projectId, since).stream()
                .filter(surge -> surge.dismissed() == null)
                .toList();
    }

    /** Where a banner stands. @param issueKey key of the issue made of the alarm, if there is one and the reader may see it */
    public record Place(String contextPath, String projectKey, Optional<String> issueKey) {}

    /** Writes one; its button is wired by {@code heed-project.js}. */
    public static void write(Html html, Texts texts, StoredSurge surge, Place place) {
        String title = SurgeText.title(surge, texts);
        html.open(
                        "div",
                        "class",
                        "aui-message aui-message-warning heed-surge",
                        "data-surge",
                        String.valueOf(surge.id()))
                .element("p", title, "class", "title heed-surge-title")
                .open("p")
                .text(SurgeText.body(surge, texts))
                .text(" ")
                .element(
                        "a",
                        texts.text("surge.issues"),
                        "href",
                        place.contextPath() + "/issues/?jql=" + encoded(jql(place.projectKey(), surge)));
        place.issueKey()
                .ifPresent(
                        key -> html.text(" \u00b7 ").element("a", key, "href", place.contextPath() + "/browse/" + key));
        html.close("p")
                .element(
                        "button",
                        texts.text("surge.dismiss"),
                        "type",
                        "button",
                        "class",
                        "aui-button heed-post",
                        "data-path",
                        "projects/" + place.projectKey() + "/surges/" + surge.id() + "/dismiss",
                        "aria-label",
                        texts.text("surge.dismiss") + ": " + title)
                .close("div");
    }

    private static String jql(String projectKey, StoredSurge surge) {
        return "project = \"" + projectKey + "\" AND created >= \"" + JQL_TIME.format(surge.from())
                + "\" AND created <= \"" + JQL_TIME.format(surge.to()) + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
