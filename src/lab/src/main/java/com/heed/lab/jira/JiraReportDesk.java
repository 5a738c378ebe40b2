package com.heed.lab.jira;

import com.heed.lab.report.Texts;
import com.heed.report.Charts;
import com.heed.report.Html;
import com.heed.report.Page;
import com.heed.routing.Channel;
import com.heed.routing.RoutingDecision;
import com.heed.routing.RoutingReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of the page about channels: the split Heed would have chosen, why, and what it rests on. */
final class JiraReportDesk {
    private static final int COLOURS = 6;
    private static final int REASONS = 4;

    private final Overview overview;
    private final Texts texts;
    private final Page page;

    JiraReportDesk(Overview overview, Texts texts, Page page) {
        this.overview = overview;
        this.texts = texts;
        this.page = page;
    }

    void write() {
        Desk desk = overview.desk();
        page.section(texts.text("desk.heading"));
        page.paragraph(texts.text(desk.given() ? "desk.given" : "desk.defaults"));
        Map<String, List<ReadIssue>> by = overview.channels();
        int routed = by.values().stream().mapToInt(List::size).sum();
        Html table = Page.wide(texts.text("desk.heading"))
                .open("table")
                .open("thead")
                .open("tr")
                .leaf("th", texts.text("desk.channel"), "scope", "col")
                .leaf("th", texts.text("desk.contacts"), "scope", "col", "class", "right")
                .leaf("th", texts.text("share"), "scope", "col")
                .leaf("td", "")
                .leaf("th", texts.text("desk.cost"), "scope", "col", "class", "right")
                .leaf("th", texts.text("desk.wait"), "scope", "col", "class", "right")
                .close("tr")
                .close("thead")
                .open("tbody");
        int colour = 0;
        for (Channel channel : desk.channels()) {
            int contacts = Objects.requireNonNull(by.get(channel.slug())).size();
            double share = routed == 0 ? 0 : (double) contacts / routed;
            table.open("tr")
                    .leaf("th", channel.name(), "scope", "row")
                    .leaf("td", texts.count(contacts), "class", "right")
                    .leaf("td", texts.percent(share), "class", "right")
                    .around(
                            "td",
                            Charts.bar(
                                    channel.name() + " " + texts.percent(share),
                                    List.of(share),
                                    List.of("c" + colour++ % COLOURS)),
                            "class",
                            "bar-cell")
                    .leaf("td", texts.money(channel.costPerContact(), desk.currency()), "class", "right")
                    .leaf("td", texts.app("channel.minutes", texts.short1(channel.responseMinutes())), "class", "right")
                    .close("tr")
                    .line();
        }
        page.add(table.close("tbody").close("table").close("div"));
        page.paragraph(texts.text(
                "desk.means",
                texts.money(overview.meanCost(), desk.currency()),
                texts.short1(overview.meanWaitMinutes())));
        if (overview.held() > 0) {
            page.paragraph(texts.text("desk.held", texts.count(overview.held())));
        }
        reasons(by);
        examples();
        page.note(texts.text("desk.note"));
    }

    private void reasons(Map<String, List<ReadIssue>> by) {
        List<List<String>> rows = new ArrayList<>();
        for (Channel channel : overview.desk().channels()) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (ReadIssue issue : Objects.requireNonNull(by.get(channel.slug()))) {
                for (RoutingReason reason : issue.decision().reasons()) {
                    if (!reason.key().equals("wait")) {
                        counts.merge(text(reason, texts), 1, Integer::sum);
                    }
                }
            }
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(REASONS)
                    .forEach(entry -> rows.add(List.of(channel.name(), texts.count(entry.getValue()), entry.getKey())));
        }
        if (!rows.isEmpty()) {
            page.words(
                    texts.text("desk.reasons"),
                    List.of(texts.text("desk.channel"), texts.text("desk.contacts"), texts.text("desk.reason")),
                    rows);
        }
    }

    /** One contact of each class in full, as an agent would see it. */
    private void examples() {
        Map<String, ReadIssue> first = new LinkedHashMap<>();
        for (ReadIssue issue : overview.issues()) {
            if (issue.chosen() != null) {
                first.putIfAbsent(issue.contactClass().key(), issue);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (ReadIssue issue : first.values()) {
            List<String> said = new ArrayList<>();
            issue.decision().reasons().forEach(reason -> said.add(text(reason, texts)));
            if (issue.decision() instanceof RoutingDecision.Routed routed && routed.flip() != null) {
                said.add(text(Objects.requireNonNull(routed.flip()), texts));
            }
            rows.add(
                    List.of(issue.issue().key(), name(overview.desk(), issue.chosen(), texts), String.join(" ", said)));
        }
        if (!rows.isEmpty()) {
            page.words(
                    texts.text("desk.examples"),
                    List.of(texts.text("desk.issue"), texts.text("desk.channel"), texts.text("desk.reason")),
                    rows);
        }
    }

    /** The channel's name as shown, or that the contact would have been held. */
    static String name(Desk desk, @Nullable String slug, Texts texts) {
        return desk.channels().stream()
                .filter(channel -> channel.slug().equals(slug))
                .map(Channel::name)
                .findFirst()
                .orElse(texts.text("desk.none"));
    }

    /** The sentence of a reason, as on the app's panel. */
    static String text(RoutingReason reason, Texts texts) {
        Object[] args = reason.args().stream()
                .map(arg -> switch (arg) {
                    case Integer number -> texts.count(number);
                    case Double number -> texts.short1(number);
                    default -> String.valueOf(arg);
                })
                .toArray();
        return texts.app("routing.reason." + reason.key(), args);
    }
}
