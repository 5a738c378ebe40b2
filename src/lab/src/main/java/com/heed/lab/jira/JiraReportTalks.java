package com.heed.lab.jira;

import com.heed.lab.report.Texts;
import com.heed.report.Charts;
import com.heed.report.Html;
import com.heed.report.Page;
import com.heed.sentiment.ConversationSentiment;
import com.heed.sentiment.Trend;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The part of the page about conversations: the most negative ones, what drives them, where they head. */
final class JiraReportTalks {
    private static final int WORDS = 24;
    private static final int WORDS_OF_ONE = 5;
    private static final int LONGEST_QUOTE = 260;

    private final Overview overview;
    private final Texts texts;
    private final Page page;

    JiraReportTalks(Overview overview, Texts texts, Page page) {
        this.overview = overview;
        this.texts = texts;
        this.page = page;
    }

    /** @param quotes conversations quoted at most */
    void write(int quotes) {
        mostNegative(quotes);
        words();
        conversations();
    }

    private void mostNegative(int quotes) {
        List<ReadIssue> worst = overview.mostNegative(quotes);
        if (worst.isEmpty()) {
            return;
        }
        page.section(texts.text("jira.worst"));
        page.note(texts.text("jira.worst.note"));
        Html table =
                Page.wide(texts.text("jira.worst")).open("table").open("thead").open("tr");
        for (String column : List.of("key", "score", "messages", "quote", "channel")) {
            table.leaf("th", texts.text("jira.worst." + column), "scope", "col");
        }
        table.close("tr").close("thead").open("tbody");
        worst.forEach(issue -> conversation(table, issue));
        page.add(table.close("tbody").close("table").close("div"));
    }

    private void conversation(Html table, ReadIssue issue) {
        ConversationSentiment sentiment = Objects.requireNonNull(issue.sure());
        List<Double> scores = sentiment.messages().stream()
                .map(message -> message.reading().score())
                .toList();
        String trend = texts.text("trend." + sentiment.trend().key());
        table.open("tr")
                .leaf("th", issue.issue().key(), "scope", "row", "class", "key-cell")
                .leaf("td", texts.score(sentiment.overall().score()), "class", "right")
                .around(
                        "td",
                        Charts.sparkline(texts.text("jira.worst.spark", texts.count(scores.size()), trend), scores))
                .open("td", "class", "quote")
                .leaf("div", masked(issue.issue(), issue.issue().summary()), "class", "name")
                .leaf("div", masked(issue.issue(), issue.issue().description()))
                .open("div", "class", "note");
        issue.words().stream()
                .filter(word -> word.influence() < 0)
                .limit(WORDS_OF_ONE)
                .forEach(word -> table.leaf("span", word.word(), "class", "pill"));
        table.close("div")
                .close("td")
                .leaf("td", JiraReportDesk.name(overview.desk(), issue.chosen(), texts), "class", "key-cell")
                .close("tr")
                .line();
    }

    /** A text of the customer as the models read it, without the names of people in the issue, and short. */
    private static String masked(JiraIssue issue, String text) {
        String clean =
                Masker.mask(TextCleaner.clean(text).text(), issue.people()).replace('\n', ' ');
        int end = clean.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, clean.codePointCount(0, clean.length())));
        return end < clean.length() ? clean.substring(0, end) + "…" : clean;
    }

    private void words() {
        Map<String, Integer> words = overview.drivingWords(WORDS);
        if (words.isEmpty()) {
            return;
        }
        page.section(texts.text("jira.words"));
        Html pills = new Html().open("p");
        words.forEach((word, count) -> pills.leaf("span", word + " " + texts.count(count), "class", "pill"));
        page.add(pills.close("p"));
        page.note(texts.text("jira.words.note"));
    }

    private void conversations() {
        Map<Trend, Integer> trends = overview.trends();
        int all = trends.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return;
        }
        page.section(texts.text("jira.trends"));
        List<List<String>> rows = new ArrayList<>();
        for (Trend trend : Trend.values()) {
            int count = trends.getOrDefault(trend, 0);
            rows.add(List.of(
                    texts.text("trend." + trend.key()), texts.count(count), texts.percent((double) count / all)));
        }
        page.numbers("", List.of(texts.text("jira.trend"), texts.text("jira.issues"), texts.text("share")), rows);
        page.note(texts.text("jira.trends.note"));
    }
}
