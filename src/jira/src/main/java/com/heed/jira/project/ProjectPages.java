package com.heed.jira.project;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.access.Access;
import com.heed.jira.page.HostPath;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.pattern.PatternRuns;
import com.heed.jira.store.PatternLog;
import com.heed.jira.store.StoredPatterns;
import com.heed.jira.store.StoredSurge;
import com.heed.jira.store.Topics;
import com.heed.jira.surge.SurgeBanner;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The page in HTML: banners, then patterns. Examples are issues the reader may see; of others nothing is told. */
@Component
public class ProjectPages {
    private final Access access;
    private final I18nResolver resolver;
    private final SurgeBanner banner;
    private final PatternLog patterns;
    private final PatternRuns runs;
    private final Topics topics;

    public ProjectPages(
            Access access,
            I18nResolver resolver,
            SurgeBanner banner,
            PatternLog patterns,
            PatternRuns runs,
            Topics topics) {
        this.access = access;
        this.resolver = resolver;
        this.banner = banner;
        this.patterns = patterns;
        this.runs = runs;
        this.topics = topics;
    }

    String of(Project project) {
        Texts texts = new Texts(resolver, access.locale());
        Html html = new Html();
        boolean administers = access.administers(project);
        Optional<Integer> progress = runs.progress(project.getId());
        Optional<StoredPatterns> stored = patterns.newest(project.getId());
        html.open("div", "class", "heed-project", "id", "heed-project");
        head(html, texts, project, stored, progress, administers);
        for (StoredSurge surge : banner.standing(project.getId())) {
            SurgeBanner.write(
                    html, texts, surge, new SurgeBanner.Place(HostPath.context(), project.getKey(), issue(surge)));
        }
        html.element("div", "", "class", "heed-status", "role", "status", "aria-live", "polite");
        if (stored.isPresent()) {
            new PatternHtml(texts, project.getKey(), HostPath.context(), administers, this::example)
                    .write(html, stored.get(), topics.accepted(project.getId()), topics.declined(project.getId()));
        } else {
            html.open("div", "class", "heed-card")
                    .element("h2", texts.text("pattern.none.title"))
                    .element("p", texts.text(nothing(progress.isPresent(), administers)))
                    .close("div");
        }
        return html.close("div").toString();
    }

    private static void head(
            Html html,
            Texts texts,
            Project project,
            Optional<StoredPatterns> stored,
            Optional<Integer> progress,
            boolean administers) {
        html.open("div", "class", "heed-project-head").element("h1", texts.text("pattern.title"));
        String when;
        if (progress.isPresent()) {
            when = texts.text("pattern.running", texts.number(progress.get()));
        } else {
            when = stored.map(found -> texts.text("pattern.when", texts.time(found.at())))
                    .orElse("");
        }
        html.element("span", when, "class", "heed-when");
        if (administers) {
            boolean running = progress.isPresent();
            html.element(
                    "button",
                    texts.text(running ? "pattern.stop" : "pattern.look"),
                    "type",
                    "button",
                    "class",
                    "aui-button heed-post",
                    "data-path",
                    "projects/" + project.getKey() + "/patterns/" + (running ? "stop" : "look"));
        }
        html.close("div");
    }

    /** What is said where no look has ended yet. */
    static String nothing(boolean looking, boolean administers) {
        if (looking) {
            return "pattern.none.looking";
        }
        return administers ? "pattern.none.admin" : "pattern.none.body";
    }

    private Optional<String> issue(StoredSurge surge) {
        Long id = surge.issueId();
        return id == null ? Optional.empty() : access.issue(id).map(Issue::getKey);
    }

    private Optional<Issue> example(long id) {
        return access.issue(id);
    }
}
