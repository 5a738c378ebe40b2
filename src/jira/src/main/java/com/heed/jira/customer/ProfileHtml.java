package com.heed.jira.customer;

import com.atlassian.jira.issue.Issue;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.profile.FrequentWord;
import com.heed.profile.PartOfDay;
import com.heed.profile.Profile;
import com.heed.profile.SentimentCourse;
import com.heed.profile.Tally;
import com.heed.profile.Usual;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The whole profile as cards of the customer page. */
final class ProfileHtml {
    private static final int TALLIES = 10;

    private final Texts texts;
    private final ProfileWords words;
    private final CustomerLinks links;
    private final Html html = new Html();

    ProfileHtml(Texts texts, ProfileWords words, CustomerLinks links) {
        this.texts = texts;
        this.words = words;
        this.links = links;
    }

    String of(CustomerView.Shown shown) {
        Profile profile = shown.profile();
        head(shown);
        figures(profile);
        html.open("div", "class", "heed-cards");
        differences(profile);
        sentiment(profile.sentiment());
        tallies(
                "channels",
                profile.channels(),
                words::channel,
                profile.preferredChannel()
                        .map(preferred ->
                                texts.text("customer.channels.preferred", words.channel(preferred.channel()))));
        tallies("topics", profile.topics(), UnaryOperator.identity(), Optional.empty());
        hours(profile);
        frequent(profile);
        members(shown);
        newest(shown);
        html.close("div");
        return html.toString();
    }

    private void head(CustomerView.Shown shown) {
        html.open("div", "class", "heed-project-head")
                .open("h1")
                .element("bdi", shown.name())
                .close("h1");
        html.open("span", "class", "heed-when").text(words.contacts(shown.profile()));
        if (shown.person() != null) {
            shown.organisations().forEach(each -> html.text(" · ").element("a", each.name(), "href", links.of(each)));
        }
        html.close("span").close("div");
        html.element("p", texts.text(shown.cut() ? "customer.seen.cut" : "customer.seen"), "class", "heed-hint");
    }

    private void figures(Profile profile) {
        html.open("div", "class", "heed-figures");
        figure(
                "customer.effort",
                texts.number(profile.effort().perProblem()),
                texts.text(
                        "customer.effort.note",
                        texts.number(profile.effort().contacts()),
                        texts.number(profile.effort().problems())));
        figure("customer.firstReply", words.time(profile.firstReply()), median(profile.firstReply()));
        figure("customer.resolution", words.time(profile.resolution()), median(profile.resolution()));
        figure(
                "customer.reopened",
                profile.reopened().map(share -> texts.percent(share.value())),
                profile.reopened().map(words::share).orElse(texts.text("customer.unknown")));
        figure(
                "customer.csat",
                profile.csat().map(said -> texts.text("customer.csat.value", texts.number(1 + 4 * said.mean()))),
                profile.csat()
                        .map(said -> texts.text("customer.csat.note", texts.number(said.answers())))
                        .orElse(texts.text("customer.unknown")));
        html.close("div");
    }

    private String median(Optional<Usual> usual) {
        return usual.map(each -> texts.text("customer.median", texts.number(each.contacts())))
                .orElse(texts.text("customer.unknown"));
    }

    private void figure(String key, Optional<String> value, String note) {
        figure(key, value.orElse("–"), note);
    }

    private void figure(String key, String value, String note) {
        html.open("div", "class", "heed-card heed-figure")
                .element("h2", texts.text(key))
                .element("p", value, "class", "heed-figure-value")
                .element("p", note, "class", "heed-hint")
                .close("div");
    }

    private void differences(Profile profile) {
        card("differs", "customer.differs.title");
        if (profile.differences().isEmpty()) {
            html.element("p", texts.text("customer.differs.none"));
        } else {
            html.open("ul", "class", "heed-reasons");
            profile.differences().forEach(each -> html.element("li", words.difference(each)));
            html.close("ul");
        }
        html.element("p", texts.text("customer.differs.how", texts.number(profile.compared())), "class", "heed-hint");
        end();
    }

    private void sentiment(SentimentCourse course) {
        card("sentiment", "customer.sentiment.title");
        html.element("p", words.trend(course).orElse(texts.text("customer.trend.few")));
        if (course.points().size() > 1) {
            SentimentSvg.draw(html, course.points(), texts.text("customer.sentiment.chart"));
        }
        if (!course.points().isEmpty()) {
            html.open("details", "class", "heed-astable").element("summary", texts.text("dash.astable"));
            table(texts.text("customer.day"), texts.text("sentiment.label"));
            course.points().reversed().forEach(point -> line(words.day(point.at()), texts.score(point.score())));
            endTable();
            html.close("details");
        }
        end();
    }

    private void tallies(String id, List<Tally> tallies, UnaryOperator<String> name, Optional<String> note) {
        card(id, "customer." + id + ".title");
        note.ifPresent(text -> html.element("p", text));
        if (tallies.isEmpty()) {
            html.element("p", texts.text("customer.unknown"));
        } else {
            table(texts.text("customer." + id + ".column"), texts.text("customer.contacts.label"));
            tallies.stream()
                    .limit(TALLIES)
                    .forEach(each -> line(name.apply(each.name()), texts.number(each.contacts())));
            endTable();
        }
        end();
    }

    private void hours(Profile profile) {
        card("hours", "customer.hours.title");
        html.element("p", profile.preferredHours().map(words::hours).orElse(texts.text("customer.hours.none")));
        html.open(
                        "div",
                        "class",
                        "heed-scroll",
                        "tabindex",
                        "0",
                        "role",
                        "region",
                        "aria-labelledby",
                        "heed-customer-hours")
                .open("table", "class", "aui heed-table")
                .open("thead")
                .open("tr")
                .element("th", texts.text("customer.day"), "scope", "col");
        for (PartOfDay part : PartOfDay.values()) {
            html.element("th", words.part(part), "scope", "col", "class", "heed-number");
        }
        html.close("tr").close("thead").open("tbody");
        int parts = PartOfDay.values().length;
        for (DayOfWeek day : DayOfWeek.values()) {
            html.open("tr").element("th", day.getDisplayName(TextStyle.FULL, texts.locale()), "scope", "row");
            for (int part = 0; part < parts; part++) {
                int count = profile.hours().get((day.getValue() - 1) * parts + part);
                html.element("td", count == 0 ? "" : texts.number(count), "class", "heed-number");
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
        end();
    }

    private void frequent(Profile profile) {
        card("words", "customer.words.title");
        if (profile.words().isEmpty()) {
            html.element("p", texts.text("customer.words.none"));
        } else {
            html.open("ul", "class", "heed-words");
            for (FrequentWord word : profile.words()) {
                html.open("li")
                        .element("bdi", word.word())
                        .text(" ")
                        .element("small", texts.number(word.contacts()))
                        .close("li");
            }
            html.close("ul");
        }
        html.element("p", texts.text("customer.words.how"), "class", "heed-hint");
        end();
    }

    private void members(CustomerView.Shown shown) {
        if (shown.members().isEmpty()) {
            return;
        }
        card("members", "customer.members.title");
        table(texts.text("customer.member"), texts.text("customer.contacts.label"));
        for (CustomerView.Member member : shown.members()) {
            html.open("tr")
                    .open("th", "scope", "row")
                    .element("a", member.name(), "href", links.person(member.key()))
                    .close("th")
                    .element("td", texts.number(member.contacts()), "class", "heed-number")
                    .close("tr");
        }
        endTable();
        end();
    }

    private void newest(CustomerView.Shown shown) {
        card("newest", "customer.newest.title");
        html.open("ul", "class", "heed-examples");
        for (Issue issue : shown.newest()) {
            html.open("li")
                    .element("a", issue.getKey(), "href", links.issue(issue.getKey()))
                    .text(" ")
                    .element("bdi", String.valueOf(issue.getSummary()))
                    .text(" · ")
                    .element("small", words.day(issue.getCreated().toInstant()))
                    .close("li");
        }
        html.close("ul");
        end();
    }

    private void card(String id, String title) {
        html.open("section", "class", "heed-card", "aria-labelledby", "heed-customer-" + id)
                .element("h2", texts.text(title), "id", "heed-customer-" + id);
    }

    private void end() {
        html.close("section");
    }

    private void table(String what, String count) {
        html.open("table", "class", "aui heed-table")
                .open("thead")
                .open("tr")
                .element("th", what, "scope", "col")
                .element("th", count, "scope", "col", "class", "heed-number")
                .close("tr")
                .close("thead")
                .open("tbody");
    }

    private void line(String name, String count) {
        html.open("tr")
                .element("th", name, "scope", "row")
                .element("td", count, "class", "heed-number")
                .close("tr");
    }

    private void endTable() {
        html.close("tbody").close("table");
    }
}
