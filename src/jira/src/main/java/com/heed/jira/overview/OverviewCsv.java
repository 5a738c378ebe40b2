package com.heed.jira.overview;

import com.heed.jira.page.Csv;
import com.heed.jira.page.Texts;
import com.heed.jira.price.PriceWords;
import com.heed.jira.split.Split;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.StoredOverview;
import com.heed.jira.store.StoredPrices;
import com.heed.plan.Frontier;
import com.heed.routing.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables and pictures of the overview as files: headings in the reader's language, numbers as they are. */
public final class OverviewCsv {
    private final SplitWords words;
    private final Texts texts;
    private final Shown shown;
    private final Csv csv = new Csv();

    private OverviewCsv(SplitWords words, Shown shown) {
        this.words = words;
        this.texts = words.texts();
        this.shown = shown;
    }

    /** @return empty if there is no such table, or nothing in it */
    public static Optional<String> of(String table, Shown shown, SplitWords words) {
        OverviewCsv file = new OverviewCsv(words, shown);
        boolean written = switch (table) {
            case "load" -> file.load();
            case "frontier" -> file.frontier();
            case "moods" -> file.moods();
            case "agents" -> file.agents();
            case "promises" -> file.promises();
            case "training" -> file.training();
            case "staff" -> file.staff();
            default -> false;
        };
        return written ? Optional.of(file.csv.toString()) : Optional.empty();
    }

    private void head(String... keys) {
        csv.head(List.of(keys).stream().map(texts::text).toList());
    }

    private boolean load() {
        head("channels.name", "channels.slug", "dash.today", "dash.optimum", "dash.col.cost.today", "dash.col.load");
        for (Figures.Line line : shown.figures().lines()) {
            Double recommended = line.recommended();
            csv.text(line.channel().name())
                    .text(line.channel().slug())
                    .number(line.today())
                    .number(recommended == null ? Double.NaN : recommended)
                    .number(line.cost())
                    .number(line.load())
                    .end();
        }
        return true;
    }

    private boolean frontier() {
        Split split = shown.figures().split();
        Frontier frontier = split == null ? null : split.frontier();
        if (split == null || frontier == null) {
            return false;
        }
        List<String> head = new ArrayList<>(
                List.of(texts.text("dash.col.point"), texts.text("dash.axis"), texts.text("dash.col.cost")));
        split.channels().stream().map(Channel::name).forEach(head::add);
        csv.head(head);
        for (FrontierCard.Point point : FrontierCard.points(texts, shown.figures(), frontier)) {
            csv.text(point.name())
                    .number(point.at().meanResponse())
                    .number(point.at().cost());
            double[] contacts = point.split();
            for (int c = 0; c < split.channels().size(); c++) {
                csv.number(contacts == null ? today(split.channels().get(c)) : contacts[c]);
            }
            csv.end();
        }
        return true;
    }

    private double today(Channel channel) {
        return shown.figures().lines().stream()
                .filter(line -> line.channel().slug().equals(channel.slug()))
                .mapToDouble(Figures.Line::today)
                .sum();
    }

    private boolean moods() {
        head("topic.label", "pattern.col.size", "dash.col.mood");
        for (StoredOverview.Mood mood : shown.moods()) {
            csv.text(mood.topic()).number(mood.contacts()).number(mood.score()).end();
        }
        return !shown.moods().isEmpty();
    }

    private boolean agents() {
        StoredPrices prices = shown.prices();
        if (prices == null) {
            return false;
        }
        head("channels.name", "price.hour", "channels.agents", "price.csv.first", "price.csv.saves");
        for (StoredPrices.Agent agent : prices.agents()) {
            for (StoredPrices.Hour hour : agent.hours()) {
                csv.text(agent.name())
                        .text(PriceWords.hour(hour.hour()))
                        .number(hour.agents())
                        .number(hour.first())
                        .number(hour.saves())
                        .end();
            }
            csv.text(agent.name())
                    .text(texts.text("price.always"))
                    .number(Double.NaN)
                    .number(Double.NaN)
                    .number(agent.always())
                    .end();
        }
        return !prices.agents().isEmpty();
    }

    private boolean promises() {
        StoredPrices prices = shown.prices();
        if (prices == null) {
            return false;
        }
        head("channels.name", "channels.promise", "price.csv.dual", "price.csv.longer", "price.csv.without");
        for (StoredPrices.Promise promise : prices.promises()) {
            csv.text(promise.name())
                    .number(promise.minutes())
                    .number(promise.dual())
                    .number(promise.longer())
                    .number(promise.without())
                    .end();
        }
        return !prices.promises().isEmpty();
    }

    private boolean training() {
        StoredPrices prices = shown.prices();
        if (prices == null) {
            return false;
        }
        head("price.csv.from", "price.csv.to", "price.csv.first", "price.csv.saves");
        for (StoredPrices.Training pair : prices.training()) {
            csv.text(pair.fromName())
                    .text(pair.toName())
                    .number(pair.first())
                    .number(pair.saves())
                    .end();
        }
        return !prices.training().isEmpty();
    }

    private boolean staff() {
        StoredPrices prices = shown.prices();
        if (prices == null) {
            return false;
        }
        head(
                "channels.name",
                "price.staff.shift",
                "price.csv.share",
                "price.csv.minutes",
                "price.staff.busiest",
                "price.staff.today",
                "price.staff.needed",
                "price.staff.more",
                "price.staff.answered",
                "price.staff.then");
        PriceWords say = new PriceWords(words);
        for (StoredPrices.Staff staff : prices.staff()) {
            csv.text(staff.name())
                    .text(say.shift(staff))
                    .number(staff.share())
                    .number(staff.minutes())
                    .text(say.busiest(staff))
                    .number(staff.agents())
                    .number(staff.needed())
                    .number(staff.needed() - staff.agents())
                    .number(staff.answered())
                    .number(staff.then())
                    .end();
        }
        return !prices.staff().isEmpty();
    }
}
