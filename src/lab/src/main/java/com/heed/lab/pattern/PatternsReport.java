package com.heed.lab.pattern;

import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.pattern.Agreement;
import com.heed.pattern.Item;
import com.heed.pattern.NamingWords;
import com.heed.pattern.Rule;
import com.heed.pattern.Rules;
import com.heed.report.Charts;
import com.heed.report.Html;
import com.heed.report.Page;
import java.util.ArrayList;
import java.util.List;

/** The page of a run. */
final class PatternsReport {
    private static final int MOST_CLUSTERS = 60;
    private static final int MOST_RULES = 100;
    private static final int LONGEST_VALUE = 80;

    private final PatternsRun run;
    private final Texts texts;
    private final Page page;

    private PatternsReport(PatternsRun run, Texts texts) {
        this.run = run;
        this.texts = texts;
        this.page = new Page(texts.text("patterns.title", run.file()), texts);
    }

    static String html(PatternsRun run, Texts texts) {
        PatternsReport report = new PatternsReport(run, texts);
        report.head();
        if (!run.texts().isEmpty()) {
            report.clusters();
        }
        if (run.unknown() >= 0) {
            report.newTopics();
        }
        Rules rules = run.rules();
        if (rules != null) {
            report.rules(rules);
        }
        LabelFigures figures = run.figures();
        if (figures != null) {
            report.labels(figures);
        }
        report.foot();
        return report.page.html();
    }

    private void head() {
        page.lead(texts.text("patterns.lead", texts.count(run.rows())));
        List<Page.Figure> figures = new ArrayList<>();
        if (!run.texts().isEmpty()) {
            figures.add(new Page.Figure(
                    texts.count(run.groups().size()),
                    texts.text("patterns.figure.clusters"),
                    texts.text("patterns.figure.clusters.note", texts.percent((double) run.alone() / run.rows()))));
        }
        if (run.unknown() >= 0) {
            figures.add(new Page.Figure(
                    texts.count(run.fresh().size()),
                    texts.text("patterns.figure.new"),
                    texts.text("patterns.figure.new.note", texts.count(run.unknown()))));
        }
        Rules rules = run.rules();
        if (rules != null) {
            figures.add(new Page.Figure(
                    texts.count(rules.rules().size()),
                    texts.text("patterns.figure.rules"),
                    texts.text("patterns.figure.rules.note", texts.count(rules.tested()))));
        }
        page.figures(figures);
        if (run.notRead() > 0) {
            page.paragraph(texts.text("patterns.notread", texts.count(run.notRead())));
        }
    }

    private void clusters() {
        page.section(texts.text("patterns.clusters"));
        page.note(texts.text("patterns.clusters.note"));
        if (run.groups().isEmpty()) {
            page.paragraph(texts.text("patterns.clusters.none"));
            return;
        }
        List<Group> shown =
                run.groups().subList(0, Math.min(MOST_CLUSTERS, run.groups().size()));
        page.add(table(shown, false));
        if (shown.size() < run.groups().size()) {
            page.note(texts.text(
                    "patterns.clusters.more",
                    texts.count(shown.size()),
                    texts.count(run.groups().size())));
        }
    }

    private void newTopics() {
        page.section(texts.text("patterns.new"));
        page.note(texts.text("patterns.new.note"));
        if (run.fresh().isEmpty()) {
            page.paragraph(texts.text("patterns.new.none", texts.count(run.unknown())));
            return;
        }
        for (Groups.Fresh topic : run.fresh()) {
            page.paragraph(texts.text(
                    "patterns.new.says",
                    texts.count(topic.group().cluster().size()),
                    topic.group().name(),
                    texts.number(topic.p(), 3)));
        }
        page.add(table(run.fresh().stream().map(Groups.Fresh::group).toList(), true));
    }

    private Html table(List<Group> groups, boolean fresh) {
        Html table = Page.wide(texts.text(fresh ? "patterns.new" : "patterns.clusters"))
                .open("table")
                .open("thead")
                .open("tr")
                .leaf("th", texts.text("patterns.name"), "scope", "col")
                .leaf("th", texts.text("patterns.contacts"), "scope", "col", "class", "right")
                .leaf("th", texts.text("share"), "scope", "col")
                .leaf("th", texts.text("patterns.cohesion"), "scope", "col", "class", "right")
                .leaf("th", texts.text("patterns.examples"), "scope", "col")
                .close("tr")
                .close("thead")
                .open("tbody");
        int largest =
                groups.stream().mapToInt(group -> group.cluster().size()).max().orElse(1);
        for (Group group : groups) {
            int size = group.cluster().size();
            String share = texts.percent((double) size / run.rows());
            Html words = new Html();
            if (group.words().isEmpty()) {
                words.text(texts.text("patterns.nameless"));
            }
            for (NamingWords.Word word : group.words()) {
                words.leaf("span", word.text(), "class", "pill");
            }
            Html examples = new Html();
            run.examples(group).forEach(example -> examples.leaf("div", example));
            table.open("tr")
                    .around("th", words, "scope", "row", "class", "pills")
                    .leaf("td", texts.count(size), "class", "right")
                    .around(
                            "td",
                            new Html()
                                    .add(Charts.bar(
                                            share, List.of((double) size / largest), List.of(fresh ? "c2" : "c1")))
                                    .text(share),
                            "class",
                            "bar-cell top")
                    .leaf("td", texts.number(group.cluster().cohesion(), 2), "class", "right")
                    .around("td", examples, "class", "quote")
                    .close("tr")
                    .line();
        }
        return table.close("tbody").close("table").close("div");
    }

    private void rules(Rules rules) {
        page.section(texts.text("patterns.rules"));
        page.note(texts.text("patterns.rules.note", texts.count(rules.tested())));
        if (rules.rules().isEmpty()) {
            page.paragraph(texts.text("patterns.rules.none"));
        } else {
            List<List<String>> rows = new ArrayList<>();
            for (Rule rule :
                    rules.rules().subList(0, Math.min(MOST_RULES, rules.rules().size()))) {
                rows.add(List.of(
                        said(rule),
                        texts.text("patterns.of", texts.count(rule.both()), texts.count(rule.given())),
                        texts.percent(rule.confidence()),
                        texts.percent((double) rule.outcomes() / rule.rows()),
                        texts.number(rule.lift(), 2),
                        texts.number(rule.beyondChance(), 0),
                        small(rule.adjusted())));
            }
            page.numbers(
                    "",
                    List.of(
                            texts.text("patterns.rule"),
                            texts.text("patterns.rule.both"),
                            texts.text("patterns.rule.confidence"),
                            texts.text("patterns.rule.all"),
                            texts.text("patterns.rule.lift"),
                            texts.text("patterns.rule.beyond"),
                            texts.text("patterns.rule.adjusted")),
                    rows);
            if (rows.size() < rules.rules().size()) {
                page.note(texts.text(
                        "patterns.rules.more",
                        texts.count(rows.size()),
                        texts.count(rules.rules().size())));
            }
        }
        for (List<String> pair : rules.renamed()) {
            page.note(texts.text("patterns.renamed", pair.get(0), pair.get(1)));
        }
    }

    private String said(Rule rule) {
        List<String> conditions =
                rule.conditions().stream().map(PatternsReport::said).toList();
        return texts.text(
                "patterns.rule.says", String.join(texts.text("patterns.and"), conditions), said(rule.outcome()));
    }

    private static String said(Item item) {
        String value = item.value();
        return item.field() + " = "
                + (value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value);
    }

    private String small(double p) {
        return p < 0.001 ? texts.text("patterns.below", texts.number(0.001, 3)) : texts.number(p, 3);
    }

    private void labels(LabelFigures figures) {
        page.section(texts.text("patterns.labels"));
        page.note(texts.text("patterns.labels.note", texts.count(figures.rows()), texts.count(figures.labels())));
        page.numbers(
                "",
                List.of("", texts.text("patterns.nmi"), texts.text("patterns.rand")),
                List.of(
                        row("patterns.labels.heed", figures.heed()),
                        row("patterns.labels.same", figures.same()),
                        row("patterns.labels.told", figures.told())));
    }

    private List<String> row(String name, Agreement agreement) {
        return List.of(
                texts.text(name),
                texts.number(agreement.mutualInformation(), 3),
                texts.number(agreement.adjustedRand(), 3));
    }

    private void foot() {
        page.section(texts.text("jira.how"));
        page.paragraph(texts.text("patterns.how"));
        page.note(texts.text("made", LabVersion.text(), run.seed()));
    }
}
