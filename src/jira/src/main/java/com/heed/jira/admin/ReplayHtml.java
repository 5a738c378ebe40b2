package com.heed.jira.admin;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.Replays;
import com.heed.jira.store.StoredReplay;
import com.heed.jira.store.StoredReplay.Interval;
import com.heed.jira.store.StoredReplay.OfPolicy;
import com.heed.jira.store.StoredReplay.Saving;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a replay found: what prices would have saved and how sure that is, who would have waited, what would have moved, where it would have been worse, and how far to believe it. */
final class ReplayHtml {
    /** Share of what prices did from which on resting on hardly any contacts is said before anything else. */
    private static final double MOST = 0.5;

    private static final double NOTHING = 1e-9;

    private final Html html;
    private final Texts texts;
    private final SplitWords words;
    private final StoredReplay replay;

    ReplayHtml(Html html, Texts texts, StoredReplay replay) {
        this.html = html;
        this.texts = texts;
        this.words = new SplitWords(texts, replay.currency());
        this.replay = replay;
    }

    /** @param settledDays what is taken for settled, by the terms of the desk */
    void write(Replays.Made made, int settledDays) {
        html.open("section", "class", "heed-replay", "aria-labelledby", "heed-replay-title")
                .element(
                        "h3",
                        texts.text("replay.result", day(replay.from()), day(replay.to())),
                        "id",
                        "heed-replay-title",
                        "class",
                        "heed-step")
                .element(
                        "p",
                        texts.text(
                                "replay.result.lead",
                                texts.number(replay.contacts()),
                                texts.number(replay.days()),
                                texts.number(replay.learned()),
                                day(replay.learnedFrom()),
                                texts.time(made.at())));
        if (replay.leftOut() + replay.late() > 0) {
            hint(texts.text("replay.left", texts.number(replay.leftOut()), texts.number(replay.late())));
        }
        if (!replay.borrowed().isEmpty()) {
            hint(texts.text("replay.borrowed", borrowed()));
        }
        html.open("div", "class", "heed-figures");
        card(texts.text("replay.saving.rules"), replay.againstRules());
        card(texts.text("replay.saving.recorded"), replay.againstRecorded());
        html.close("div");
        costs();
        waits();
        moved();
        worse(texts.text("replay.worse.rules"), replay.againstRules());
        worse(texts.text("replay.worse.recorded"), replay.againstRecorded());
        believe(settledDays);
        html.close("section");
    }

    private String day(String date) {
        return texts.day(LocalDate.parse(date));
    }

    private String borrowed() {
        return replay.borrowed().stream()
                .map(name -> DayOfWeek.valueOf(name).getDisplayName(TextStyle.FULL_STANDALONE, texts.locale()))
                .collect(Collectors.joining(texts.text("replay.list")));
    }

    private void hint(String text) {
        html.element("p", text, "class", "heed-hint");
    }

    private void card(String title, Saving saving) {
        html.open("div", "class", "heed-card heed-figure").element("h4", title);
        Interval contact = saving.perContact();
        Interval quarter = saving.perQuarter();
        if (contact == null || quarter == null) {
            html.element("p", texts.text("replay.verdict.oneday"), "class", "heed-figure-text");
        } else {
            html.element(
                            "p",
                            texts.text("replay.saving.contact", words.money(contact.mean())),
                            "class",
                            "heed-figure-value")
                    .element(
                            "p",
                            texts.text(
                                    "replay.saving.interval", words.money(contact.low()), words.money(contact.high())))
                    .element(
                            "p",
                            texts.text(
                                    "replay.saving.quarter",
                                    words.money(quarter.mean()),
                                    words.money(quarter.low()),
                                    words.money(quarter.high())))
                    .element("p", verdict(contact), "class", "heed-figure-text");
            hint(texts.text("replay.saving.days", texts.number(saving.dearerDays()), texts.number(replay.days())));
        }
        html.close("div");
    }

    private String verdict(Interval saving) {
        return replay.thin() > MOST
                ? texts.text("replay.verdict.thin", texts.percent(replay.thin()), texts.number(replay.thinBelow()))
                : texts.text("replay.verdict." + finding(saving));
    }

    /** What the interval of a saving allows to say, and no more. */
    private static String finding(@Nullable Interval saving) {
        if (saving == null) {
            return "open";
        }
        if (Math.max(Math.abs(saving.low()), Math.abs(saving.high())) < NOTHING) {
            return "same";
        }
        return saving.low() <= 0 && saving.high() >= 0 ? "open" : saving.low() > 0 ? "cheaper" : "dearer";
    }

    private String name(OfPolicy policy) {
        return texts.text("replay.policy." + policy.key());
    }

    private void costs() {
        table(
                texts.text("replay.costs"),
                List.of(
                        texts.text("replay.policy"),
                        texts.text("replay.cost"),
                        texts.text("replay.cost.handling"),
                        texts.text("replay.cost.failing"),
                        texts.text("replay.cost.waiting"),
                        texts.text("replay.cost.leaving")),
                replay.policies().stream()
                        .map(policy -> List.of(
                                name(policy),
                                words.column(policy.cost()),
                                words.column(policy.handling()),
                                words.column(policy.failing()),
                                words.column(policy.waiting()),
                                words.column(policy.leaving())))
                        .toList());
    }

    private void waits() {
        List<StoredReplay.OfChannel> channels = replay.channels();
        html.element("h4", texts.text("replay.queues"), "id", "heed-replay-waits");
        hint(texts.text("replay.queues.hint"));
        html.open("div", "class", "heed-scroll")
                .open("table", "class", "aui heed-table", "aria-labelledby", "heed-replay-waits")
                .open("thead")
                .open("tr")
                .element("th", texts.text("replay.policy"), "scope", "col", "rowspan", "2");
        channels.forEach(channel ->
                html.element("th", channel.name(), "scope", "colgroup", "colspan", "2", "class", "heed-number"));
        html.close("tr").open("tr");
        channels.forEach(
                channel -> html.element("th", texts.text("replay.queues.sent"), "scope", "col", "class", "heed-number")
                        .element("th", texts.text("replay.queues.minutes"), "scope", "col", "class", "heed-number"));
        html.close("tr").close("thead").open("tbody");
        for (OfPolicy policy : replay.policies()) {
            html.open("tr").element("th", name(policy), "scope", "row");
            for (StoredReplay.Waits waits : policy.channels()) {
                cell(texts.number(waits.sent()));
                cell(
                        waits.sent() == 0
                                ? ""
                                : texts.text(
                                        "replay.queues.value", texts.number(waits.mean()), texts.number(waits.p95())));
            }
            html.close("tr");
        }
        html.open("tr").element("th", texts.text("replay.noted"), "scope", "row");
        for (StoredReplay.OfChannel channel : channels) {
            cell(texts.number(channel.noted()));
            cell(channel.noted() == 0 ? "" : texts.number(channel.notedWait()));
        }
        html.close("tr").close("tbody").close("table").close("div");
    }

    private void cell(String text) {
        html.element("td", text, "class", "heed-number");
    }

    private void moved() {
        List<StoredReplay.OfChannel> channels = replay.channels();
        List<String> heads = new ArrayList<>(List.of(texts.text("replay.moved.from")));
        channels.forEach(channel -> heads.add(texts.text("replay.moved.to", channel.name())));
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from < channels.size(); from++) {
            List<String> row = new ArrayList<>(List.of(channels.get(from).name()));
            replay.moved().get(from).forEach(count -> row.add(texts.number(count)));
            rows.add(row);
        }
        table(texts.text("replay.moved"), heads, rows);
    }

    private void worse(String title, Saving saving) {
        table(
                title,
                List.of(
                        texts.text("replay.class"),
                        texts.text("replay.contacts"),
                        texts.text("replay.class.saving"),
                        texts.text("replay.class.interval"),
                        texts.text("replay.class.finding")),
                saving.classes().stream()
                        .filter(kind -> kind.contacts() > 0)
                        .map(this::kind)
                        .toList());
        if (saving.worst().isEmpty()) {
            hint(texts.text("replay.worse.none"));
            return;
        }
        html.open("details", "class", "heed-astable")
                .element("summary", texts.text("replay.worse.days", texts.number(saving.dearerDays())));
        rows(
                texts.text("replay.worse.days", texts.number(saving.dearerDays())),
                List.of(texts.text("replay.day"), texts.text("replay.contacts"), texts.text("replay.day.dearer")),
                saving.worst().stream()
                        .map(day -> List.of(day(day.date()), texts.number(day.contacts()), words.column(day.dearer())))
                        .toList());
        html.close("details");
    }

    private List<String> kind(StoredReplay.OfClass kind) {
        Interval saving = kind.perContact();
        return List.of(
                texts.text("class." + kind.key()),
                texts.number(kind.contacts()),
                saving == null ? "" : words.column(saving.mean()),
                saving == null
                        ? ""
                        : texts.text("replay.range", words.column(saving.low()), words.column(saving.high())),
                texts.text("replay.finding." + finding(saving)));
    }

    private void believe(int settledDays) {
        html.element("h4", texts.text("replay.believe")).open("ul");
        html.element(
                        "li",
                        replay.handleKnown() == 0
                                ? texts.text("replay.believe.typed")
                                : texts.text("replay.believe.logged", texts.percent(replay.handleKnown())))
                .element(
                        "li",
                        texts.text(
                                "replay.believe.settled",
                                texts.percent(replay.settledKnown()),
                                texts.number(settledDays)))
                .element(
                        "li",
                        texts.text(
                                "replay.believe.thin", texts.percent(replay.thin()), texts.number(replay.thinBelow())))
                .element("li", texts.text("replay.believe.left"))
                .close("ul")
                .element("p", texts.text("replay.cannotknow"));
    }

    /** The first of a row is its head, the others are figures. */
    private void table(String title, List<String> heads, List<List<String>> rows) {
        html.element("h4", title);
        rows(title, heads, rows);
    }

    private void rows(String name, List<String> heads, List<List<String>> rows) {
        html.open("div", "class", "heed-scroll")
                .open("table", "class", "aui heed-table", "aria-label", name)
                .open("thead")
                .open("tr");
        for (int i = 0; i < heads.size(); i++) {
            html.element("th", heads.get(i), "scope", "col", "class", i == 0 ? Html.ABSENT : "heed-number");
        }
        html.close("tr").close("thead").open("tbody");
        for (List<String> row : rows) {
            html.open("tr").element("th", row.getFirst(), "scope", "row");
            row.subList(1, row.size()).forEach(this::cell);
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }
}
