package com.heed.jira.admin;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.ChannelDraft;
import com.heed.jira.setup.ChannelTermsDraft;
import com.heed.jira.setup.DeskDraft;
import com.heed.jira.setup.DeskTermsDraft;
import com.heed.routing.ContactClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of channels and the terms of the desk. A field's id is the name under which it is refused; what is wrong stands below its row. */
final class ChannelsHtml {
    private static final List<String> KINDS = List.of("request", "field", "jql");
    private static final int COLUMNS = 8;

    private final Html html;
    private final Texts texts;
    private final String currency;
    private final Map<String, String> errors;
    private final Map<String, Double> measured;
    /** Ids of the fields of the row that is being written. */
    private final List<String> fields = new ArrayList<>();

    ChannelsHtml(Html html, Texts texts, String currency, Map<String, String> errors, Map<String, Double> measured) {
        this.html = html;
        this.texts = texts;
        this.currency = currency;
        this.errors = errors;
        this.measured = measured;
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

    private void row(DeskDraft.Row row, int i) {
        ChannelDraft channel = row.channel();
        fields.clear();
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
        input(i, "skills", "skills.only", row.terms().skills(), "heed-name");
        html.close("div").close("td").open("td");
        tick(i, "on", channel.on(), texts.text("channels.on.of", channel.name()), "heed-switch");
        html.close("td").close("tr");
        errors();
        more(row, i);
        html.close("tbody");
    }

    private void cell(int i, String field, String label, String value, String style) {
        html.open("td", "class", style.equals("heed-digits") ? "heed-number" : "");
        input(i, field, label, value, style);
        html.close("td");
    }

    private void input(int i, String field, String label, String value, String style) {
        String id = id(i, field);
        html.open(
                "input",
                "class",
                "text " + style,
                "type",
                "text",
                "inputmode",
                style.equals("heed-digits") ? "decimal" : Html.ABSENT,
                "id",
                id,
                "name",
                field,
                "data-field",
                field,
                "value",
                value,
                "aria-label",
                texts.text("channels." + label),
                "placeholder",
                field.equals("skills") ? texts.text("channels.skills.short") : Html.ABSENT,
                "aria-invalid",
                errors.containsKey(id) ? "true" : Html.ABSENT,
                "aria-describedby",
                errors.containsKey(id) ? id + "-error" : Html.ABSENT);
    }

    private String id(int i, String field) {
        String id = "channels[" + i + "]." + field;
        fields.add(id);
        return id;
    }

    private void source(String source, int i) {
        int colon = source.indexOf(':');
        String kind = colon < 0 ? "request" : source.substring(0, colon);
        html.open("td").open("div", "class", "heed-pair");
        select("sourceKind", texts.text("channels.source"), kind, KINDS, "channels.source.");
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
                errors.containsKey(id) ? "true" : Html.ABSENT,
                "aria-describedby",
                errors.containsKey(id) ? id + "-error" : Html.ABSENT);
        html.close("div").close("td");
    }

    private void languages(ChannelDraft channel, int i) {
        fields.add("channels[" + i + "].languages");
        html.open(
                "select",
                "class",
                "select",
                "name",
                "languages",
                "id",
                "channels[" + i + "].languages",
                "data-field",
                "languages",
                "aria-label",
                texts.text("channels.languages"));
        String chosen = String.join(",", channel.languages());
        for (String value : List.of("en,zh", "en", "zh")) {
            String shown = value.equals("en,zh") ? texts.text("language.all") : texts.text("language." + value);
            option(value, shown, chosen);
        }
        html.close("select");
    }

    private void select(String name, String label, String chosen, List<String> values, String prefix) {
        html.open("select", "class", "select", "name", name, "data-field", name, "aria-label", label);
        values.forEach(value -> option(value, texts.text(prefix + value), chosen));
        html.close("select");
    }

    private void option(String value, String text, String chosen) {
        html.element("option", text, "value", value, "selected", value.equals(chosen) ? "selected" : Html.ABSENT);
    }

    private void tick(int i, String field, boolean on, String label, String style) {
        fields.add("channels[" + i + "]." + field);
        html.open(
                "input",
                "class",
                style,
                "type",
                "checkbox",
                "role",
                style.equals("heed-switch") ? "switch" : Html.ABSENT,
                "id",
                "channels[" + i + "]." + field,
                "name",
                field,
                "data-field",
                field,
                "value",
                String.valueOf(i),
                "checked",
                on ? "checked" : Html.ABSENT,
                "aria-label",
                label.isEmpty() ? Html.ABSENT : label);
    }

    /** A line for each field of the row that is wrong, to which its field points. */
    private void errors() {
        html.open("tr", "class", "heed-row-errors", "hidden", wrong() ? Html.ABSENT : "hidden")
                .open("td", "colspan", String.valueOf(COLUMNS));
        fields.forEach(this::error);
        html.close("td").close("tr");
        fields.clear();
    }

    private boolean wrong() {
        return fields.stream().anyMatch(errors::containsKey);
    }

    private void error(String id) {
        String error = errors.get(id);
        html.element(
                "div",
                error == null ? "" : error,
                "class",
                "error",
                "id",
                id + "-error",
                "hidden",
                error == null ? "hidden" : Html.ABSENT);
    }

    private void more(DeskDraft.Row row, int i) {
        ChannelTermsDraft terms = row.terms();
        ChannelDraft channel = row.channel();
        String at = "channels[" + i + "].";
        boolean open = errors.keySet().stream()
                .anyMatch(field -> field.startsWith(at) && FOLDED.contains(field.substring(at.length())));
        html.open("tr", "class", "heed-more-row")
                .open("td", "colspan", String.valueOf(COLUMNS))
                .open("details", "class", "heed-more", "open", open ? "open" : Html.ABSENT)
                .element("summary", texts.text("channels.more", channel.name()));
        html.open("div", "class", "heed-terms");
        labelled(i, "slug", "slug", channel.slug());
        labelled(i, "handleMinutes", "handle", channel.handleMinutes());
        labelled(i, "waitPrice", "waitprice", terms.waitPrice());
        labelled(i, "patienceMinutes", "patience", terms.patienceMinutes());
        labelled(i, "promiseMinutes", "promise", terms.promiseMinutes());
        labelled(i, "minimumPerDay", "minimum", terms.minimumPerDay());
        labelled(i, "goesTo", "goesto", row.destination().goesTo());
        labelled(i, "priority", "priority", row.destination().priority());
        html.close("div").open("div", "class", "heed-terms");
        lines(i, "firstResponses", "steps", terms.firstResponses());
        lines(i, "shifts", "shifts", terms.shifts());
        String group = "channels[" + i + "].settles";
        html.open("div", "role", "group", "aria-labelledby", group)
                .element("div", texts.text("channels.settles"), "class", "heed-term-title", "id", group)
                .open("div", "class", "heed-settles");
        for (ContactClass contactClass : ContactClass.values()) {
            String field = "settles." + contactClass.key();
            group(i, field, texts.text("class." + contactClass.key()), true);
            text(i, field, terms.settles().getOrDefault(contactClass.key(), ""));
            html.close("div");
        }
        html.close("div").close("div").close("div").open("div", "class", "heed-ticks");
        box(i, "live", terms.live());
        box(i, "remove", false);
        html.close("div").close("details").close("td").close("tr");
    }

    private static final List<String> FOLDED = List.of(
            "slug",
            "handleMinutes",
            "waitPrice",
            "patienceMinutes",
            "promiseMinutes",
            "minimumPerDay",
            "goesTo",
            "priority",
            "firstResponses",
            "shifts",
            "settles.upset",
            "settles.complex",
            "settles.simple",
            "settles.unknown");

    private void labelled(int i, String field, String label, String value) {
        group(i, field, texts.text("channels." + label), true);
        text(i, field, value);
        html.close("div");
    }

    private void group(int i, String field, String label, boolean isShort) {
        html.open("div", "class", isShort ? "heed-term" : "heed-term heed-term-long")
                .element("label", label, "for", "channels[" + i + "]." + field);
    }

    private void text(int i, String field, String value) {
        String id = "channels[" + i + "]." + field;
        html.open(
                "input",
                "class",
                "text heed-digits",
                "type",
                "text",
                "id",
                id,
                "name",
                field,
                "data-field",
                field,
                "value",
                value,
                "aria-invalid",
                errors.containsKey(id) ? "true" : Html.ABSENT,
                "aria-describedby",
                errors.containsKey(id) ? id + "-error" : Html.ABSENT);
        error(id);
    }

    private void lines(int i, String field, String label, String value) {
        String id = "channels[" + i + "]." + field;
        group(i, field, texts.text("channels." + label), false);
        html.element(
                        "textarea",
                        value,
                        "class",
                        "textarea",
                        "rows",
                        "3",
                        "id",
                        id,
                        "name",
                        field,
                        "data-field",
                        field,
                        "aria-invalid",
                        errors.containsKey(id) ? "true" : Html.ABSENT,
                        "aria-describedby",
                        errors.containsKey(id) ? id + "-error" : id + "-hint")
                .element("div", texts.text("channels." + label + ".hint"), "class", "heed-hint", "id", id + "-hint");
        error(id);
        html.close("div");
    }

    private void box(int i, String field, boolean on) {
        html.open("div", "class", "heed-tick");
        tick(i, field, on, "", "checkbox");
        html.element("label", texts.text("channels." + field), "for", "channels[" + i + "]." + field)
                .close("div");
        fields.clear();
    }

    /** @param perDay contacts a day as measured, to be shown where none are stated; empty where nothing is known */
    void terms(DeskTermsDraft terms, String perDay) {
        html.element("h3", texts.text("desk.title"))
                .element("p", texts.text("desk.intro"), "class", "heed-hint")
                .open("div", "class", "heed-terms heed-desk");
        term("currency", currency, null);
        term("contactsPerDay", terms.contactsPerDay(), perDay.isEmpty() ? null : perDay);
        term("meanResponse", terms.meanResponse(), null);
        policy(terms.policy());
        term("failureCost", terms.failureCost(), null);
        term("lossCost", terms.lossCost(), null);
        term("guardMinutes", terms.guardMinutes(), null);
        term("mostWaitMinutes", terms.mostWaitMinutes(), null);
        term("settledDays", terms.settledDays(), null);
        term("exploration", terms.exploration(), null);
        term("zone", terms.zone(), null);
        html.open("div", "class", "heed-term").element("label", texts.text("desk.holidays"), "for", "holidays");
        html.element(
                "textarea",
                terms.holidays(),
                "class",
                "textarea",
                "rows",
                "2",
                "id",
                "holidays",
                "name",
                "holidays",
                "aria-invalid",
                errors.containsKey("holidays") ? "true" : Html.ABSENT,
                "aria-describedby",
                "holidays-error");
        error("holidays");
        html.close("div").close("div");
    }

    /** How the queue is kept. @param statuses one a line */
    void queue(boolean order, String statuses) {
        html.element("h3", texts.text("queue.title"))
                .element("p", texts.text("queue.intro"), "class", "heed-hint")
                .open("div", "class", "heed-queue-terms")
                .open("div", "class", "heed-tick")
                .open(
                        "input",
                        "class",
                        "checkbox",
                        "type",
                        "checkbox",
                        "id",
                        "queueOrder",
                        "name",
                        "queueOrder",
                        "value",
                        "0",
                        "aria-describedby",
                        "queueOrder-hint",
                        "checked",
                        order ? "checked" : Html.ABSENT)
                .element("label", texts.text("queue.order"), "for", "queueOrder")
                .close("div")
                .element("div", texts.text("queue.order.hint"), "class", "heed-hint", "id", "queueOrder-hint")
                .open("div", "class", "heed-term heed-term-long")
                .element("label", texts.text("queue.customer"), "for", "customerStatuses")
                .element(
                        "textarea",
                        statuses,
                        "class",
                        "textarea",
                        "rows",
                        "2",
                        "id",
                        "customerStatuses",
                        "name",
                        "customerStatuses",
                        "aria-invalid",
                        errors.containsKey("customerStatuses") ? "true" : Html.ABSENT,
                        "aria-describedby",
                        errors.containsKey("customerStatuses") ? "customerStatuses-error" : "customerStatuses-hint")
                .element("div", texts.text("queue.customer.hint"), "class", "heed-hint", "id", "customerStatuses-hint");
        error("customerStatuses");
        html.close("div").close("div");
    }

    private void term(String name, String value, @Nullable String hint) {
        html.open("div", "class", "heed-term").element("label", texts.text("desk." + name), "for", name);
        html.open(
                "input",
                "class",
                "text",
                "type",
                "text",
                "id",
                name,
                "name",
                name,
                "data-term",
                name,
                "value",
                value,
                "aria-invalid",
                errors.containsKey(name) ? "true" : Html.ABSENT,
                "aria-describedby",
                errors.containsKey(name) ? name + "-error" : Html.ABSENT);
        if (hint != null) {
            html.element("div", hint, "class", "heed-measured");
        }
        error(name);
        html.close("div");
    }

    private void policy(String chosen) {
        html.open("div", "class", "heed-term")
                .element("label", texts.text("desk.policy"), "for", "policy")
                .open("select", "class", "select", "id", "policy", "name", "policy");
        option("rules", texts.text("desk.policy.rules"), chosen);
        option("prices", texts.text("desk.policy.prices"), chosen);
        html.close("select");
        error("policy");
        html.close("div");
    }
}
