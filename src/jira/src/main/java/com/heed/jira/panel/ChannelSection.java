package com.heed.jira.panel;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.ProjectSettings;
import com.heed.routing.ChannelOption;
import com.heed.routing.Offer;
import com.heed.routing.RoutingReason;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The best channel, why, and what the others would wait and cost. */
final class ChannelSection {
    /** A part of what a channel comes to. */
    private record Term(String key, ToDoubleFunction<Offer> money) {}

    private static final List<Term> TERMS = List.of(
            new Term("contact", Offer::contact),
            new Term("failure", Offer::failure),
            new Term("agents", Offer::agents),
            new Term("waiting", Offer::waiting),
            new Term("leaving", Offer::leaving));

    private ChannelSection() {}

    static void write(Html html, Texts texts, Prediction.Routing routing, ProjectSettings project) {
        Optional<ChannelOption> best = routing.options().stream()
                .filter(option -> option.slug().equals(routing.chosen()))
                .findFirst();
        html.open("section", "class", "heed-section", "id", "heed-channel", "tabindex", "-1");
        if (best.isEmpty()) {
            html.element("h3", texts.text("channel.title"))
                    .element("p", texts.text("channel.none"), "class", "heed-message");
        } else {
            html.element("h3", texts.text("channel.best", best.get().name()));
        }
        reasons(html, texts, routing.reasons(), project.currency());
        if (!routing.options().isEmpty()) {
            table(html, texts, routing, project.currency());
        }
        if (!routing.offers().isEmpty()) {
            offers(html, texts, routing, project.currency());
        }
        html.close("section");
    }

    private static void reasons(Html html, Texts texts, List<RoutingReason> reasons, String currency) {
        if (reasons.isEmpty()) {
            return;
        }
        html.open("ul", "class", "heed-reasons");
        for (RoutingReason reason : reasons) {
            Object[] arguments = new Object[reason.args().size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = argument(texts, reason, i, currency);
            }
            html.element("li", texts.text("routing.reason." + reason.key(), arguments));
        }
        html.close("ul");
    }

    private static Object argument(Texts texts, RoutingReason reason, int place, String currency) {
        Object value = reason.args().get(place);
        if (!(value instanceof Number number)) {
            return value;
        }
        return switch (reason.unit(place)) {
            case MONEY -> texts.money(number.doubleValue(), currency);
            case SHARE -> texts.percent(number.doubleValue());
            case MINUTES, COUNT, TEXT -> texts.number(number.doubleValue());
        };
    }

    /** What each channel comes to, term by term, folded away: it is the whole of the reason, and seldom asked for. Terms that are nothing everywhere are left out. */
    private static void offers(Html html, Texts texts, Prediction.Routing routing, String currency) {
        List<Term> terms = TERMS.stream()
                .filter(term ->
                        routing.offers().stream().anyMatch(offer -> term.money().applyAsDouble(offer) != 0))
                .toList();
        html.open("details", "class", "heed-offers heed-more").element("summary", texts.text("channel.offers"));
        html.element("p", texts.text("channel.offers.unit", currency), "class", "heed-hint");
        html.open(
                        "div",
                        "class",
                        "heed-scroll",
                        "tabindex",
                        "0",
                        "role",
                        "group",
                        "aria-label",
                        texts.text("channel.offers"))
                .open("table", "class", "heed-channels")
                .open("thead")
                .open("tr")
                .element("th", texts.text("channel.col"), "scope", "col");
        for (Term term : terms) {
            html.element("th", texts.text("channel.offer." + term.key()), "scope", "col", "class", "heed-number");
        }
        html.element("th", texts.text("channel.offer.total"), "scope", "col", "class", "heed-number")
                .close("tr")
                .close("thead")
                .open("tbody");
        for (Offer offer : routing.offers()) {
            html.open("tr", "class", offer.slug().equals(routing.chosen()) ? "heed-chosen" : Html.ABSENT)
                    .element("th", name(routing, offer.slug()), "scope", "row");
            for (Term term : terms) {
                html.element("td", texts.decimal(term.money().applyAsDouble(offer)), "class", "heed-number");
            }
            html.element("td", texts.decimal(offer.total()), "class", "heed-number")
                    .close("tr");
        }
        html.close("tbody").close("table").close("div").close("details");
    }

    private static String name(Prediction.Routing routing, String slug) {
        return routing.options().stream()
                .filter(option -> option.slug().equals(slug))
                .map(ChannelOption::name)
                .findFirst()
                .orElse(slug);
    }

    private static void table(Html html, Texts texts, Prediction.Routing routing, String currency) {
        html.open("table", "class", "heed-channels").open("thead").open("tr");
        for (String column : List.of("channel.col", "channel.wait", "channel.cost", "channel.fit")) {
            html.element("th", texts.text(column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (ChannelOption option : routing.options()) {
            boolean chosen = option.slug().equals(routing.chosen());
            html.open("tr", "class", chosen ? "heed-chosen" : Html.ABSENT)
                    .element("th", option.name(), "scope", "row")
                    .element("td", texts.minutes(option.waitMinutes()))
                    .element("td", texts.money(option.cost(), currency))
                    .open("td");
            bar(html, texts.percent(option.fit()), option.fit());
            html.close("td").close("tr");
        }
        html.close("tbody").close("table");
    }

    private static void bar(Html html, String label, double fit) {
        html.open(
                        "svg",
                        "class",
                        "heed-bar",
                        "role",
                        "img",
                        "aria-label",
                        label,
                        "viewBox",
                        "0 0 60 8",
                        "width",
                        "60",
                        "height",
                        "8",
                        "focusable",
                        "false")
                .element("rect", "", "class", "heed-bar-all", "width", "60", "height", "8", "rx", "3")
                .element(
                        "rect",
                        "",
                        "class",
                        "heed-bar-part",
                        "width",
                        Html.number(60 * Math.clamp(fit, 0.0, 1.0)),
                        "height",
                        "8",
                        "rx",
                        "3")
                .close("svg");
    }
}
