package com.heed.jira.project;

import com.atlassian.jira.issue.Issue;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.pattern.Things;
import com.heed.jira.store.Patterns;
import com.heed.jira.store.Patterns.Pattern;
import com.heed.jira.store.Patterns.RuleLine;
import com.heed.jira.store.Patterns.Thing;
import com.heed.jira.store.StoredPatterns;
import com.heed.jira.store.Topic;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Patterns, new topics and rules of one project in HTML. */
final class PatternHtml {
    private static final int EXAMPLES = 3;
    private static final int PATTERNS = 20;
    private static final int RULES = 20;
    private static final double WIDTH = 80;
    private static final double LEAST_CHANCE = 0.001;

    private final Texts texts;
    private final String projectKey;
    private final String contextPath;
    private final boolean decides;
    private final LongFunction<Optional<Issue>> issues;

    /**
     * @param decides whether the reader may make topics
     * @param issues  an issue by its number, if the reader may see it
     */
    PatternHtml(
            Texts texts, String projectKey, String contextPath, boolean decides, LongFunction<Optional<Issue>> issues) {
        this.texts = texts;
        this.projectKey = projectKey;
        this.contextPath = contextPath;
        this.decides = decides;
        this.issues = issues;
    }

    void write(Html html, StoredPatterns stored, List<Topic> accepted, List<Topic> declined) {
        Patterns found = stored.patterns();
        html.element(
                "p",
                texts.text(
                        "pattern.basis",
                        texts.number(found.contacts()),
                        texts.number(found.days()),
                        texts.number(found.unread())),
                "class",
                "heed-hint");
        if (found.secured() > 0) {
            html.element("p", texts.text("pattern.secured", texts.number(found.secured())), "class", "heed-hint");
        }
        fresh(html, stored, accepted, declined);
        patterns(html, stored, accepted, declined);
        rules(html, found);
    }

    private void fresh(Html html, StoredPatterns stored, List<Topic> accepted, List<Topic> declined) {
        Patterns found = stored.patterns();
        card(html, "heed-fresh", "pattern.fresh.title");
        if (found.unknown() < 0) {
            html.element("p", texts.text("pattern.fresh.notopics"));
        } else {
            html.element("p", texts.text("pattern.fresh.unknown", texts.number(found.unknown())));
            List<Pattern> open = found.fresh().stream()
                    .filter(pattern -> decision(pattern, declined).isEmpty())
                    .toList();
            if (open.isEmpty()) {
                html.element("p", texts.text("pattern.fresh.none"));
            } else {
                table(html, stored, open, accepted, declined, open.getFirst().size());
            }
        }
        html.close("section");
    }

    private void patterns(Html html, StoredPatterns stored, List<Topic> accepted, List<Topic> declined) {
        card(html, "heed-patterns", "pattern.clusters.title");
        List<Pattern> patterns =
                stored.patterns().patterns().stream().limit(PATTERNS).toList();
        if (patterns.isEmpty()) {
            html.element("p", texts.text("pattern.clusters.none"));
        } else {
            table(
                    html,
                    stored,
                    patterns,
                    accepted,
                    declined,
                    patterns.getFirst().size());
        }
        html.close("section");
    }

    private void table(
            Html html,
            StoredPatterns stored,
            List<Pattern> patterns,
            List<Topic> accepted,
            List<Topic> declined,
            int largest) {
        html.open("table", "class", "aui heed-table").open("thead").open("tr");
        for (String column : List.of("words", "size", "examples", "topic")) {
            html.element("th", texts.text("pattern.col." + column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (Pattern pattern : patterns) {
            html.open("tr").open("th", "scope", "row");
            words(html, pattern);
            html.close("th").open("td", "class", "heed-size");
            bar(html, (double) pattern.size() / largest);
            html.text(texts.number(pattern.size())).close("td").open("td");
            examples(html, pattern);
            html.close("td").open("td");
            topic(html, stored, pattern, accepted, declined);
            html.close("td").close("tr");
        }
        html.close("tbody").close("table");
    }

    private void words(Html html, Pattern pattern) {
        if (pattern.words().isEmpty()) {
            html.text(texts.text("pattern.nowords"));
        }
        html.open("ul", "class", "heed-words");
        for (String word : pattern.words()) {
            html.open("li").element("bdi", word).close("li");
        }
        html.close("ul");
    }

    private static void bar(Html html, double share) {
        html.open(
                        "svg",
                        "class",
                        "heed-size-bar",
                        "width",
                        "80",
                        "height",
                        "8",
                        "viewBox",
                        "0 0 80 8",
                        "aria-hidden",
                        "true")
                .element("rect", "", "class", "heed-bar-all", "width", "80", "height", "8", "rx", "3")
                .element(
                        "rect",
                        "",
                        "class",
                        "heed-bar-part",
                        "width",
                        Html.number(Math.max(2, share * WIDTH)),
                        "height",
                        "8",
                        "rx",
                        "3")
                .close("svg");
    }

    private void examples(Html html, Pattern pattern) {
        List<Issue> seen = pattern.nearest().stream()
                .map(issues::apply)
                .flatMap(Optional::stream)
                .limit(EXAMPLES)
                .toList();
        if (seen.isEmpty()) {
            html.text(texts.text("pattern.noexamples"));
            return;
        }
        html.open("ul", "class", "heed-examples");
        for (Issue issue : seen) {
            html.open("li")
                    .element("a", issue.getKey(), "href", contextPath + "/browse/" + issue.getKey())
                    .text(" ")
                    .element("bdi", String.valueOf(issue.getSummary()))
                    .close("li");
        }
        html.close("ul");
    }

    private static Optional<Topic> decision(Pattern pattern, List<Topic> topics) {
        return topics.stream().filter(topic -> topic.covers(pattern)).findFirst();
    }

    private void topic(Html html, StoredPatterns stored, Pattern pattern, List<Topic> accepted, List<Topic> declined) {
        Optional<Topic> topic = decision(pattern, accepted);
        if (topic.isPresent()) {
            html.element("span", String.valueOf(topic.get().name()), "class", "heed-tag heed-tag-positive");
        } else if (decision(pattern, declined).isPresent()) {
            html.element("span", texts.text("pattern.declined"), "class", "heed-tag");
        } else if (decides) {
            String path = "projects/" + projectKey + "/patterns/" + stored.id() + "/" + pattern.key();
            String id = "heed-name-" + pattern.key();
            html.open("div", "class", "heed-decide")
                    .element("label", texts.text("pattern.name", pattern.name()), "for", id, "class", "assistive")
                    .open(
                            "input",
                            "class",
                            "text",
                            "type",
                            "text",
                            "maxlength",
                            "60",
                            "id",
                            id,
                            "value",
                            pattern.name());
            button(html, "pattern.accept", path + "/topic", id, pattern);
            button(html, "pattern.decline", path + "/decline", Html.ABSENT, pattern);
            html.close("div");
        } else {
            html.text(texts.text("pattern.undecided"));
        }
    }

    private void button(Html html, String key, String path, String input, Pattern pattern) {
        html.element(
                "button",
                texts.text(key),
                "type",
                "button",
                "class",
                "aui-button heed-post",
                "data-path",
                path,
                "data-name-of",
                input,
                "aria-label",
                texts.text(key) + ": " + pattern.name());
    }

    private void rules(Html html, Patterns found) {
        card(html, "heed-rules", "pattern.rules.title", "0");
        html.element("p", texts.text("pattern.rules.note", texts.number(found.tested())), "class", "heed-hint");
        if (found.rules().isEmpty()) {
            html.element("p", texts.text("pattern.rules.none")).close("section");
            return;
        }
        html.open("table", "class", "aui heed-table").open("thead").open("tr");
        for (String column : List.of("if", "then", "share", "all", "lift", "contacts", "q")) {
            html.element("th", texts.text("pattern.rule." + column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (RuleLine rule : found.rules().stream().limit(RULES).toList()) {
            html.open("tr")
                    .element(
                            "th",
                            rule.conditions().stream().map(this::thing).collect(Collectors.joining(" + ")),
                            "scope",
                            "row")
                    .element("td", thing(rule.outcome()))
                    .element("td", texts.percent(rule.confidence()))
                    .element("td", texts.percent((double) rule.outcomes() / rule.rows()))
                    .element("td", texts.number(rule.lift()))
                    .element("td", texts.text("pattern.rule.of", texts.number(rule.both()), texts.number(rule.given())))
                    .element("td", chance(rule.adjusted()))
                    .close("tr");
        }
        html.close("tbody").close("table").close("section");
    }

    private String thing(Thing thing) {
        return texts.text("pattern.rule.thing", Things.field(thing, texts), Things.value(thing, texts));
    }

    /** A chance as a percentage, since people read that; one that would round to nothing is under the least that is shown. */
    private String chance(double q) {
        return q < LEAST_CHANCE ? "< " + texts.percent(LEAST_CHANCE, 1) : texts.percent(q, 1);
    }

    private void card(Html html, String id, String title) {
        card(html, id, title, Html.ABSENT);
    }

    /** @param tabindex 0 for a card without links and fields: on a narrow screen it scrolls, and is reached by no key otherwise */
    private void card(Html html, String id, String title, String tabindex) {
        html.open("section", "class", "heed-card", "aria-labelledby", id, "tabindex", tabindex)
                .element("h2", texts.text(title), "id", id);
    }
}
