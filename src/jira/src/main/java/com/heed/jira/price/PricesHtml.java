package com.heed.jira.price;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.StoredPrices;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The prices of a working day as cards: one more agent by the hour, promises and cross-training, and the staffing proposal. */
public final class PricesHtml {
    private static final double NOTHING = 0.005;
    /** Pairs of channels that are worth most. */
    private static final int MOST_PAIRS = 6;

    private final Html html;
    private final Texts texts;
    private final SplitWords words;
    private final Download download;

    /** Writes a link to a table as a file, where there is one. */
    @FunctionalInterface
    public interface Download {
        void write(Html html, String table);
    }

    public PricesHtml(Html html, SplitWords words, Download download) {
        this.html = html;
        this.texts = words.texts();
        this.words = words;
        this.download = download;
    }

    /** @param heading tag of the cards' titles */
    public void cards(StoredPrices prices, String heading) {
        agents(prices, heading);
        others(prices, heading);
        if (!prices.staff().isEmpty()) {
            staff(prices, heading);
        }
    }

    private void open(String id, String heading, String title, String style) {
        html.open("section", "class", style, "aria-labelledby", id).element(heading, texts.text(title), "id", id);
    }

    private void agents(StoredPrices prices, String heading) {
        PriceWords say = new PriceWords(words);
        open("heed-agents-title", heading, "price.agents", "heed-card");
        html.element("p", say.day(prices), "class", "heed-hint");
        String broken = say.broken(prices);
        if (broken != null) {
            html.element("p", broken, "class", "heed-warning");
        }
        List<StoredPrices.Agent> agents = prices.agents();
        if (agents.stream().allMatch(agent -> agent.always() <= NOTHING)) {
            html.element("p", texts.text(agents.isEmpty() ? "price.agents.none" : "price.agents.enough"))
                    .close("section");
            return;
        }
        html.open(
                        "div",
                        "class",
                        "heed-scroll",
                        "tabindex",
                        "0",
                        "role",
                        "region",
                        "aria-labelledby",
                        "heed-agents-title")
                .open("table", "class", "aui heed-table heed-prices")
                .open("thead")
                .open("tr")
                .element("th", texts.text("price.hour"), "scope", "col");
        agents.forEach(agent -> html.element("th", agent.name(), "scope", "col", "class", "heed-number"));
        html.close("tr").close("thead").open("tbody");
        for (int hour : hours(prices)) {
            html.open("tr").element("th", PriceWords.hour(hour), "scope", "row");
            for (StoredPrices.Agent agent : agents) {
                html.element("td", saves(agent, hour), "class", "heed-number");
            }
            html.close("tr");
        }
        html.close("tbody")
                .open("tfoot")
                .open("tr", "class", "heed-total")
                .element("th", texts.text("price.always"), "scope", "row");
        agents.forEach(agent -> html.element("td", money(agent.always()), "class", "heed-number"));
        html.close("tr").close("tfoot").close("table").close("div");
        download.write(html, "agents");
        html.close("section");
    }

    /** Hours in which somebody is there on one of the channels, or an agent would be worth something. */
    static List<Integer> hours(StoredPrices prices) {
        TreeSet<Integer> hours = new TreeSet<>();
        prices.agents().forEach(agent -> agent.hours().forEach(hour -> hours.add(hour.hour())));
        return new ArrayList<>(hours);
    }

    private String saves(StoredPrices.Agent agent, int hour) {
        return agent.hours().stream()
                .filter(each -> each.hour() == hour)
                .findFirst()
                .map(each -> money(each.saves()))
                .orElse("");
    }

    private String money(double amount) {
        return amount <= NOTHING ? "\u2013" : words.money(amount);
    }

    private void others(StoredPrices prices, String heading) {
        PriceWords say = new PriceWords(words);
        List<String> promises = prices.promises().stream().map(say::promise).toList();
        List<String> pairs = prices.training().stream()
                .filter(one -> one.saves() > NOTHING)
                .limit(MOST_PAIRS)
                .map(say::training)
                .toList();
        open("heed-promises-title", heading, "price.others", "heed-card");
        list(promises, "price.promises.none");
        if (!promises.isEmpty()) {
            download.write(html, "promises");
        }
        list(pairs, "price.training.none");
        if (!pairs.isEmpty()) {
            html.element("p", texts.text("price.training.note"), "class", "heed-hint");
            download.write(html, "training");
        }
        html.close("section");
    }

    private void list(List<String> sentences, String none) {
        if (sentences.isEmpty()) {
            html.element("p", texts.text(none));
            return;
        }
        html.open("ul", "class", "heed-price-list");
        sentences.forEach(sentence -> html.element("li", sentence));
        html.close("ul");
    }

    private void staff(StoredPrices prices, String heading) {
        PriceWords say = new PriceWords(words);
        open("heed-staff-title", heading, "price.staff", "heed-card heed-across");
        html.element("p", texts.text("price.staff.note"), "class", "heed-hint")
                .open(
                        "div",
                        "class",
                        "heed-scroll",
                        "tabindex",
                        "0",
                        "role",
                        "region",
                        "aria-labelledby",
                        "heed-staff-title")
                .open("table", "class", "aui heed-table heed-staff")
                .open("thead")
                .open("tr")
                .element("th", texts.text("channels.name"), "scope", "col")
                .element("th", texts.text("price.staff.shift"), "scope", "col")
                .element("th", texts.text("price.staff.level"), "scope", "col")
                .element("th", texts.text("price.staff.busiest"), "scope", "col");
        for (String column : List.of("today", "needed", "more", "answered", "then")) {
            html.element("th", texts.text("price.staff." + column), "scope", "col", "class", "heed-number");
        }
        html.close("tr").close("thead").open("tbody");
        for (StoredPrices.Staff staff : prices.staff()) {
            int more = staff.needed() - staff.agents();
            html.open("tr")
                    .element("th", staff.name(), "scope", "row")
                    .element("td", say.shift(staff))
                    .element("td", say.level(staff))
                    .element("td", say.busiest(staff))
                    .element("td", texts.number(staff.agents()), "class", "heed-number")
                    .element("td", texts.number(staff.needed()), "class", "heed-number heed-strong")
                    .element("td", (more > 0 ? "+" : "") + texts.number(more), "class", "heed-number")
                    .element("td", texts.percent(staff.answered()), "class", "heed-number")
                    .element("td", texts.percent(staff.then()), "class", "heed-number")
                    .close("tr");
        }
        html.close("tbody").close("table").close("div");
        download.write(html, "staff");
        html.close("section");
    }
}
