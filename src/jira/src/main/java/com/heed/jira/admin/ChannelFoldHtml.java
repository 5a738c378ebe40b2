package com.heed.jira.admin;

import static com.heed.jira.admin.ChannelsHtml.id;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.ChannelDraft;
import com.heed.jira.setup.ChannelTermsDraft;
import com.heed.jira.setup.DeskDraft;
import com.heed.routing.ContactClass;
import java.util.List;

/** What is rarely changed about a channel, folded below its row; open where something in it is wrong. */
final class ChannelFoldHtml {
    private static final List<String> FIELDS = List.of(
            "slug",
            "handleMinutes",
            "waitPrice",
            "patienceMinutes",
            "promiseMinutes",
            "serviceLevel",
            "minimumPerDay",
            "goesTo",
            "priority",
            "firstResponses",
            "shifts",
            "settles.upset",
            "settles.complex",
            "settles.simple",
            "settles.unknown");

    private final Html html;
    private final Texts texts;
    private final Controls controls;

    ChannelFoldHtml(Html html, Texts texts, Controls controls) {
        this.html = html;
        this.texts = texts;
        this.controls = controls;
    }

    void write(DeskDraft.Row row, int i) {
        ChannelTermsDraft terms = row.terms();
        ChannelDraft channel = row.channel();
        boolean open = FIELDS.stream().anyMatch(field -> controls.wrong(id(i, field)));
        html.open("tr", "class", "heed-more-row")
                .open("td", "colspan", String.valueOf(ChannelsHtml.COLUMNS))
                .open("details", "class", "heed-more", "open", open ? "open" : Html.ABSENT)
                .element("summary", texts.text("channels.more", channel.name()));
        html.open("div", "class", "heed-terms");
        line(i, "slug", "slug", channel.slug());
        line(i, "handleMinutes", "handle", channel.handleMinutes());
        line(i, "waitPrice", "waitprice", terms.waitPrice());
        line(i, "patienceMinutes", "patience", terms.patienceMinutes());
        line(i, "promiseMinutes", "promise", terms.promiseMinutes());
        level(i, terms.serviceLevel());
        line(i, "minimumPerDay", "minimum", terms.minimumPerDay());
        line(i, "goesTo", "goesto", row.destination().goesTo());
        line(i, "priority", "priority", row.destination().priority());
        html.close("div").open("div", "class", "heed-terms");
        lines(i, "firstResponses", "steps", terms.firstResponses());
        lines(i, "shifts", "shifts", terms.shifts());
        settles(i, terms);
        html.close("div").open("div", "class", "heed-ticks");
        box(i, "live", terms.live());
        box(i, "remove", false);
        html.close("div").close("details").close("td").close("tr");
    }

    private void settles(int i, ChannelTermsDraft terms) {
        String group = id(i, "settles");
        html.open("div", "role", "group", "aria-labelledby", group)
                .element("div", texts.text("channels.settles"), "class", "heed-term-title", "id", group)
                .open("div", "class", "heed-settles");
        for (ContactClass contactClass : ContactClass.values()) {
            String field = "settles." + contactClass.key();
            group(i, field, texts.text("class." + contactClass.key()), true);
            text(i, field, terms.settles().getOrDefault(contactClass.key(), ""));
            html.close("div");
        }
        html.close("div").close("div");
    }

    private void group(int i, String field, String label, boolean isShort) {
        html.open("div", "class", isShort ? "heed-term" : "heed-term heed-term-long")
                .element("label", label, "for", id(i, field));
    }

    private void line(int i, String field, String label, String value) {
        group(i, field, texts.text("channels." + label), true);
        text(i, field, value);
        html.close("div");
    }

    private void text(int i, String field, String value) {
        controls.text(id(i, field), field, value, "heed-digits", Html.ABSENT, Html.ABSENT);
        controls.error(id(i, field));
    }

    private void level(int i, String value) {
        group(i, "serviceLevel", texts.text("channels.level"), true);
        text(i, "serviceLevel", value);
        html.element("div", texts.text("channels.level.hint"), "class", "heed-hint")
                .close("div");
    }

    private void lines(int i, String field, String label, String value) {
        String id = id(i, field);
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
                        controls.invalid(id),
                        "aria-describedby",
                        controls.describedBy(id, id + "-hint"))
                .element("div", texts.text("channels." + label + ".hint"), "class", "heed-hint", "id", id + "-hint");
        controls.error(id);
        html.close("div");
    }

    private void box(int i, String field, boolean on) {
        html.open("div", "class", "heed-tick");
        controls.tick(id(i, field), field, String.valueOf(i), on, Html.ABSENT, false);
        html.element("label", texts.text("channels." + field), "for", id(i, field))
                .close("div");
    }
}
