package com.heed.jira.admin;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.ChannelDraft;
import com.heed.jira.setup.DeskDraft;
import java.util.List;
import java.util.Map;

/** The table of channels: a row each, what is wrong with it below, then the fold for what is rarely changed. */
final class ChannelsHtml {
    static final int COLUMNS = 8;

    private static final List<String> KINDS = List.of("request", "field", "jql");
    /** Fields of the row itself. */
    private static final List<String> FIELDS = List.of(
            "name",
            "source",
            "costPerContact",
            "responseMinutes",
            "agents",
            "capacityPerDay",
            "languages",
            "skills",
            "on");

    private final Html html;
    private final Texts texts;
    private final String currency;
    private final Map<String, Double> measured;
    private final Controls controls;
    private final ChannelFoldHtml fold;

    /** @param measured mean response by slug; a channel without an entry has none */
    ChannelsHtml(Html html, Texts texts, String currency, Map<String, String> errors, Map<String, Double> measured) {
        this.html = html;
        this.texts = texts;
        this.currency = currency;
        this.measured = measured;
        controls = new Controls(html, errors);
        fold = new ChannelFoldHtml(html, texts, controls);
    }

    void table(List<DeskDraft.Row> rows) {
        html.open("div", "class", "heed-scroll")
                .open("table", "class", "aui heed-channel-table", "id", "heed-channels")
                .open("thead")
                .open("tr");
        head("name", "");
        head("source", "");
        html.element("th", texts.text("channels.cost.in", currency), "scope", "col", "class", "heed-number");
        head("response", "heed-number");
        head("agents", "heed-number");
        head("capacity", "heed-number");
        head("skills", "");
        head("on", "");
        html.close("tr").close("thead");
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), i);
        }
        html.close("table").close("div");
    }

    private void head(String column, String style) {
        html.element("th", texts.text("channels." + column), "scope", "col", "class", style);
    }

    /** The name under which a field of a row is refused. */
    static String id(int i, String field) {
        return "channels[" + i + "]." + field;
    }

    private void row(DeskDraft.Row row, int i) {
        ChannelDraft channel = row.channel();
        html.open("tbody", "class", "heed-channel", "data-row", String.valueOf(i))
                .open("tr", "class", channel.on() ? "" : "heed-channel-off");
        cell(i, "name", "name", channel.name(), "heed-name");
        source(row.source(), i);
        cell(i, "costPerContact", "cost", channel.costPerContact(), "heed-digits");
        html.open("td", "class", "heed-number");
        input(i, "responseMinutes", "response", channel.responseMinutes(), "heed-digits");
        Double known = measured.get(channel.slug());
        if (known != null) {
            html.element("div", texts.text("channels.measured.value", texts.number(known)), "class", "heed-measured");
        }
        html.close("td");
        cell(i, "agents", "agents", channel.agents(), "heed-digits");
        cell(i, "capacityPerDay", "capacity", channel.capacityPerDay(), "heed-digits");
        html.open("td").open("div", "class", "heed-pair");
        languages(channel, i);
        controls.text(
                id(i, "skills"),
                "skills",
                row.terms().skills(),
                "heed-name",
                texts.text("channels.skills.only"),
                texts.text("channels.skills.short"));
        html.close("div").close("td").open("td");
        controls.tick(
                id(i, "on"), "on", String.valueOf(i), channel.on(), texts.text("channels.on.of", channel.name()), true);
        html.close("td").close("tr");
        errors(i);
        fold.write(row, i);
        html.close("tbody");
    }

    private void cell(int i, String field, String label, String value, String style) {
        html.open("td", "class", style.equals("heed-digits") ? "heed-number" : "");
        input(i, field, label, value, style);
        html.close("td");
    }

    private void input(int i, String field, String label, String value, String style) {
        controls.text(id(i, field), field, value, style, texts.text("channels." + label), Html.ABSENT);
    }

    private void source(String source, int i) {
        int colon = source.indexOf(':');
        String kind = colon < 0 ? "request" : source.substring(0, colon);
        html.open("td").open("div", "class", "heed-pair");
        html.open(
                "select",
                "class",
                "select",
                "name",
                "sourceKind",
                "data-field",
                "sourceKind",
                "aria-label",
                texts.text("channels.source"));
        KINDS.forEach(value -> controls.option(value, texts.text("channels.source." + value), kind));
        html.close("select");
        String id = id(i, "source");
        html.open(
                "input",
                "class",
                "text heed-name",
                "type",
                "text",
                "id",
                id,
                "name",
                "sourceValue",
                "value",
                colon < 0 ? "" : source.substring(colon + 1),
                "aria-label",
                texts.text("channels.source.value"),
                "aria-invalid",
                controls.invalid(id),
                "aria-describedby",
                controls.describedBy(id, Html.ABSENT));
        html.close("div").close("td");
    }

    private void languages(ChannelDraft channel, int i) {
        html.open(
                "select",
                "class",
                "select",
                "name",
                "languages",
                "id",
                id(i, "languages"),
                "data-field",
                "languages",
                "aria-label",
                texts.text("channels.languages"));
        String chosen = String.join(",", channel.languages());
        for (String value : List.of("en,zh", "en", "zh")) {
            String shown = value.equals("en,zh") ? texts.text("language.all") : texts.text("language." + value);
            controls.option(value, shown, chosen);
        }
        html.close("select");
    }

    /** A line for each field of the row that is wrong, to which its field points. */
    private void errors(int i) {
        boolean wrong = FIELDS.stream().anyMatch(field -> controls.wrong(id(i, field)));
        html.open("tr", "class", "heed-row-errors", "hidden", wrong ? Html.ABSENT : "hidden")
                .open("td", "colspan", String.valueOf(COLUMNS));
        FIELDS.forEach(field -> controls.error(id(i, field)));
        html.close("td").close("tr");
    }
}
