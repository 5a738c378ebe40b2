package com.heed.jira.leaving;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.heed.CustomerUnit;
import com.heed.jira.customer.CustomerLinks;
import com.heed.jira.page.Csv;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.LeavingScore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Customers at risk as a card of a page, and as a file. */
@Component
public class LeavingCard {
    /** Customers that are seen at once; more of them would push everything else off the page. */
    static final int FIRST = 10;

    private final LeavingViews views;

    public LeavingCard(LeavingViews views) {
        this.views = views;
    }

    /** Nothing where nobody decided what leaving means. */
    public void write(Html html, Texts texts, Project project, String contextPath) {
        if (!views.isOn(project)) {
            return;
        }
        html.open("section", "class", "heed-card heed-leaving-card", "aria-labelledby", "heed-leaving-title")
                .element("h2", texts.text("dash.churn"), "id", "heed-leaving-title");
        Optional<LeavingViews.Listed> listed = views.listed(project);
        if (listed.isEmpty()) {
            html.element("p", texts.text("leaving.list.none"));
        } else {
            list(html, texts, project, listed.get(), contextPath);
        }
        views.survival(project).ifPresent(found -> new SurvivalHtml(texts, found, views.days(project)).write(html));
        html.close("section");
    }

    private static void list(Html html, Texts texts, Project project, LeavingViews.Listed found, String contextPath) {
        html.element(
                "p",
                texts.text(
                        "leaving.list.lead",
                        texts.time(found.run().at()),
                        texts.number(found.run().days()),
                        texts.percent(found.run().average())),
                "class",
                "heed-hint");
        if (found.unit() == CustomerUnit.ORGANISATION) {
            html.element("p", texts.text("leaving.list.organisations"), "class", "heed-hint");
        }
        if (found.heldOut()) {
            html.element("p", texts.text("leaving.list.heldout"), "class", "heed-hint");
        }
        if (found.customers().isEmpty()) {
            html.element("p", texts.text("leaving.list.nobodyatrisk"));
        } else {
            customers(html, texts, project.getKey(), found.customers(), contextPath);
            download(html, texts, project, contextPath);
        }
    }

    /** The first of them, and the others folded away. */
    static void customers(Html html, Texts texts, String project, List<AtRisk> customers, String contextPath) {
        int first = Math.min(FIRST, customers.size());
        table(html, texts, project, customers.subList(0, first), contextPath);
        if (first < customers.size()) {
            html.open("details", "class", "heed-leaving-more")
                    .element("summary", texts.text("leaving.list.more", texts.number(customers.size() - first)));
            table(html, texts, project, customers.subList(first, customers.size()), contextPath);
            html.close("details");
        }
    }

    private static void table(Html html, Texts texts, String project, List<AtRisk> customers, String contextPath) {
        CustomerLinks links = new CustomerLinks(contextPath, project);
        LeavingWords words = new LeavingWords(texts);
        html.open("table", "class", "aui heed-table heed-leaving-list")
                .open("thead")
                .open("tr");
        for (String head : List.of(
                "leaving.col.customer",
                "churn.label",
                "leaving.col.why",
                "leaving.col.last",
                "leaving.col.issues",
                "leaving.col.do")) {
            html.element("th", texts.text(head), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (AtRisk customer : customers) {
            LeavingView view = customer.view();
            html.open("tr")
                    .open("th", "scope", "row")
                    .element("a", customer.name(), "href", links.ofKey(customer.key()))
                    .close("th")
                    .element("td", words.chance(view.p()), "class", "heed-number heed-strong")
                    .open("td");
            reasons(html, texts, words, view.reasons());
            html.close("td")
                    .element("td", texts.day(LocalDate.ofInstant(customer.last(), ZoneId.systemDefault())))
                    .open("td");
            for (Issue issue : customer.issues()) {
                html.element(
                                "a",
                                issue.getKey(),
                                "href",
                                contextPath + "/browse/" + issue.getKey(),
                                "title",
                                title(issue))
                        .text(" ");
            }
            html.close("td").open("td");
            if (!view.reasons().isEmpty()) {
                html.open("ul", "class", "heed-reasons");
                advice(texts, words, view.reasons()).forEach(sentence -> html.element("li", sentence));
                html.close("ul");
            }
            html.close("td").close("tr");
        }
        html.close("tbody").close("table");
    }

    private static String title(Issue issue) {
        return issue.getSummary() == null ? "" : issue.getSummary();
    }

    private static void reasons(Html html, Texts texts, LeavingWords words, List<LeavingScore.Reason> reasons) {
        if (reasons.isEmpty()) {
            html.element("p", texts.text("leaving.why.hidden"), "class", "heed-hint");
            return;
        }
        html.open("ul", "class", "heed-reasons");
        for (LeavingScore.Reason reason : reasons) {
            html.element("li", sentence(texts, words, reason));
        }
        html.close("ul");
    }

    private static String sentence(Texts texts, LeavingWords words, LeavingScore.Reason reason) {
        return texts.text(
                reason.logOdds() > 0 ? "leaving.raises" : "leaving.lowers",
                words.reason(reason.column(), reason.value()));
    }

    /** What could be done, from what raises the risk; a sentence that says so where that is nothing. */
    static List<String> advice(Texts texts, LeavingWords words, List<LeavingScore.Reason> reasons) {
        List<String> said = reasons.stream()
                .filter(reason -> reason.logOdds() > 0)
                .flatMap(reason -> words.advice(reason.column()).stream())
                .distinct()
                .limit(2)
                .toList();
        return said.isEmpty() ? List.of(texts.text("leaving.do.nothing")) : said;
    }

    private static void download(Html html, Texts texts, Project project, String contextPath) {
        html.open("p", "class", "heed-download")
                .element(
                        "a",
                        texts.text("dash.csv"),
                        "href",
                        contextPath + "/rest/heed/1.0/projects/" + project.getKey() + "/leaving/customers.csv",
                        "download",
                        "heed-" + project.getKey() + "-leaving.csv",
                        "aria-label",
                        texts.text("dash.csv") + ": " + texts.text("dash.churn"))
                .close("p");
    }

    /** The same as a file: headings in the reader's language, numbers as they are. */
    public String csv(Texts texts, Project project) {
        LeavingWords words = new LeavingWords(texts);
        Csv csv = new Csv()
                .head(List.of(
                        texts.text("leaving.col.customer"),
                        texts.text("churn.label"),
                        texts.text("leaving.col.average"),
                        texts.text("leaving.col.days"),
                        texts.text("leaving.col.why"),
                        texts.text("leaving.col.last"),
                        texts.text("leaving.col.issues"),
                        texts.text("leaving.col.do")));
        views.listed(project).ifPresent(found -> {
            for (AtRisk customer : found.customers()) {
                LeavingView view = customer.view();
                csv.text(customer.name())
                        .number(view.p())
                        .number(view.average())
                        .number(view.days())
                        .text(
                                view.reasons().isEmpty()
                                        ? texts.text("leaving.why.hidden")
                                        : String.join(
                                                "; ",
                                                view.reasons().stream()
                                                        .map(reason -> sentence(texts, words, reason))
                                                        .toList()))
                        .text(LocalDate.ofInstant(customer.last(), ZoneId.systemDefault())
                                .toString())
                        .text(String.join(
                                " ",
                                customer.issues().stream().map(Issue::getKey).toList()))
                        .text(view.reasons().isEmpty() ? "" : String.join(" ", advice(texts, words, view.reasons())))
                        .end();
            }
        });
        return csv.toString();
    }
}
