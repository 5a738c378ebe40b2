package com.heed.jira.admin;

import com.heed.desk.FittedBelief;
import com.heed.forecast.PredictorReport;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Expectation;
import com.heed.jira.store.Expectations;
import com.heed.jira.store.ProjectSettings;
import com.heed.routing.Channel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What routing expects of the contacts to come: which of it the project's past tells, how right that was, and what was typed instead. */
final class ExpectationHtml {
    private final Html html;
    private final Texts texts;
    private final Expectation learned;
    private final Map<String, String> names;

    ExpectationHtml(Html html, Texts texts, Expectation learned, ProjectSettings settings) {
        this.html = html;
        this.texts = texts;
        this.learned = learned;
        this.names = settings.channels().stream().collect(Collectors.toMap(Channel::slug, Channel::name));
    }

    void write(Expectations.Made made) {
        html.open("section", "class", "heed-expectation", "aria-labelledby", "heed-expectation-title")
                .element("h3", texts.text("replay.expect"), "id", "heed-expectation-title", "class", "heed-step")
                .element(
                        "p",
                        texts.text(
                                "replay.expect.lead",
                                texts.time(made.at()),
                                texts.number(learned.contacts()),
                                texts.day(LocalDate.parse(learned.from())),
                                texts.number(learned.recognised()),
                                texts.number(learned.handled()),
                                texts.number(learned.outcomes())));
        Expectation.Quality quality = learned.quality();
        if (quality == null) {
            html.element(
                    "p",
                    texts.text(
                            "replay.expect.short",
                            texts.number(PredictorReport.LEAST_DAYS),
                            texts.number(ChronoUnit.DAYS.between(
                                    LocalDate.parse(learned.from()), LocalDate.parse(learned.to())))));
        } else {
            html.element(
                            "p",
                            texts.text(
                                    "replay.expect.measured",
                                    texts.number(quality.learned()),
                                    texts.number(quality.measured()),
                                    texts.day(LocalDate.parse(quality.cut()))))
                    .open("ul");
            quality(quality, learned.parts());
            html.close("ul");
        }
        html.element("p", texts.text("replay.expect.typed"), "class", "heed-hint");
        table();
        html.close("section");
    }

    private void quality(Expectation.Quality quality, FittedBelief.Parts parts) {
        item(
                "arrivals",
                parts.arrivals(),
                quality.arrivals().ahead(),
                quality.arrivals().deviance(),
                quality.arrivals().plain(),
                texts.text(
                        "replay.expect.inside.days",
                        texts.percent(quality.arrivals().hourCoverage())));
        PredictorReport.Handling handling = quality.handling();
        if (handling == null) {
            html.element("li", texts.text("replay.expect.handling.typed"));
        } else {
            item(
                    "handling",
                    parts.handling(),
                    handling.ahead(),
                    handling.error(),
                    handling.plain(),
                    texts.text("replay.expect.inside.contacts", texts.percent(handling.coverage())));
        }
        PredictorReport.Settling settling = quality.settling();
        if (settling == null) {
            html.element("li", texts.text("replay.expect.settling.typed"));
        } else {
            item(
                    "settling",
                    parts.settling(),
                    settling.ahead(),
                    settling.brier(),
                    settling.plain(),
                    texts.text("replay.expect.calibrated", texts.percent(settling.ece(), 1)));
        }
    }

    /** What it is, whether it counts, how it compares with the plain guess, and how right its ranges or chances are. */
    private void item(
            String part, boolean used, PredictorReport.Ahead ahead, double error, double plain, String right) {
        String finding = ahead.low() > 0 ? "better" : ahead.high() < 0 ? "worse" : "same";
        double share = plain == 0 ? 0 : Math.abs(plain - error) / plain;
        // Chinese sentences follow each other without a blank.
        String gap = texts.locale().getLanguage().equals("zh") ? "" : " ";
        html.element(
                "li",
                String.join(
                        gap,
                        texts.text("replay.expect." + part + (used ? ".used" : ".off")),
                        texts.text("replay.expect." + finding, texts.percent(share, 1)),
                        right));
    }

    private void table() {
        List<String> classes = learned.means().classes();
        List<String> slugs = learned.means().channels();
        html.open("details", "class", "heed-astable")
                .element("summary", texts.text("replay.expect.table"))
                .open("div", "class", "heed-scroll")
                .open("table", "class", "aui heed-table", "aria-label", texts.text("replay.expect.table"))
                .open("thead")
                .open("tr")
                .element("th", texts.text("replay.expect.channel"), "scope", "col")
                .element("th", texts.text("replay.class"), "scope", "col");
        for (String head : List.of(
                texts.text("replay.expect.minutes"),
                texts.text("replay.expect.minutes.typed"),
                texts.text("replay.expect.minutes.from"),
                texts.text("replay.expect.settles"),
                texts.text("replay.expect.settles.typed"),
                texts.text("replay.expect.settles.from"))) {
            html.element("th", head, "scope", "col", "class", "heed-number");
        }
        html.close("tr").close("thead").open("tbody");
        FittedBelief.Parts parts = learned.parts();
        for (int j = 0; j < slugs.size(); j++) {
            for (int k = 0; k < classes.size(); k++) {
                double minutes = learned.typedMinutes().get(k).get(j);
                double settles = learned.typedSettles().get(k).get(j);
                html.open("tr")
                        .element("th", names.getOrDefault(slugs.get(j), slugs.get(j)), "scope", "row")
                        .element("td", texts.text("class." + classes.get(k)));
                cell(texts.number(
                        parts.handling()
                                ? learned.means().handleMinutes().get(k).get(j)
                                : minutes));
                cell(texts.number(minutes));
                cell(texts.number(learned.handledBy().get(k).get(j)));
                cell(texts.percent(
                        parts.settling() ? learned.means().settles().get(k).get(j) : settles));
                cell(texts.percent(settles));
                cell(texts.number(learned.outcomesBy().get(k).get(j)));
                html.close("tr");
            }
        }
        html.close("tbody").close("table").close("div").close("details");
    }

    private void cell(String text) {
        html.element("td", text, "class", "heed-number");
    }
}
