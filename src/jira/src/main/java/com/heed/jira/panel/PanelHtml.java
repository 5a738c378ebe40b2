package com.heed.jira.panel;

import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Change;
import com.heed.jira.store.Mode;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.ProjectSettings;
import com.heed.sentiment.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The panel in HTML: the frame and its states. What a sure prediction says is in {@link Glance}, {@link PictureSection}, {@link ReplySection}, {@link ChannelSection}, {@link CustomerSection}, {@link LeavingSection} and {@link RecommendationSection}. */
@Component
public class PanelHtml {
    static final int RETRY_SECONDS = 30;

    private final I18nResolver resolver;

    public PanelHtml(I18nResolver resolver) {
        this.resolver = resolver;
    }

    /** @return empty for somebody who is to see nothing */
    public String of(String issueKey, Panel panel, Locale locale) {
        if (panel instanceof Panel.Hidden) {
            return "";
        }
        Texts texts = new Texts(resolver, locale);
        Html html = new Html();
        boolean reading = switch (panel) {
            case Panel.Shown shown -> shown.reading();
            case Panel.Loading loading -> loading.waiting();
            case Panel.Failing f -> true;
            case Panel.Off o -> false;
            case Panel.Hidden h -> false;
        };
        Integer version = panel.version();
        html.open(
                "aside",
                "class",
                "heed-panel",
                "id",
                "heed-panel",
                "tabindex",
                "-1",
                "aria-label",
                texts.text("panel.title"),
                "data-issue",
                issueKey,
                "data-state",
                panel.state(),
                "data-version",
                version == null ? Html.ABSENT : version.toString(),
                "data-reading",
                String.valueOf(reading));
        switch (panel) {
            case Panel.Shown shown -> shown(html, texts, shown);
            case Panel.Loading loading -> loading(html, texts, loading);
            case Panel.Failing failing -> failing(html, texts);
            case Panel.Off off -> html.element("p", texts.text("state.off"), "class", "heed-message");
            case Panel.Hidden hidden -> {}
        }
        html.element("div", "", "class", "heed-status", "role", "status", "aria-live", "polite");
        return html.close("aside").toString();
    }

    private static void loading(Html html, Texts texts, Panel.Loading loading) {
        head(html, texts, null);
        html.open("div", "class", "heed-message", "aria-busy", "true")
                .element("span", "", "class", "heed-spinner", "aria-hidden", "true")
                .element("span", texts.text("panel.loading"))
                .close("div");
        html.element("p", texts.text("state.timeout"), "class", "heed-message heed-late", "hidden", "hidden");
    }

    private static void failing(Html html, Texts texts) {
        html.open("div", "class", "heed-message heed-message-error")
                .element("strong", texts.text("state.error.title"))
                .element("p", texts.text("state.error.body", RETRY_SECONDS));
        button(html, "heed-refresh", texts.text("state.error.retry"));
        html.close("div");
    }

    private static void shown(Html html, Texts texts, Panel.Shown shown) {
        Prediction prediction = shown.stored().prediction();
        head(html, texts, shown);
        banner(html, texts, shown);
        switch (prediction.outcome()) {
            case "unsure" -> unsure(html, texts, prediction);
            case "notext" -> {
                html.element("p", texts.text("state.notext"), "class", "heed-message");
                // Pictures may have told the topic.
                withoutSentiment(html, texts, prediction);
            }
            case "language" -> language(html, texts, prediction);
            default -> Glance.write(html, texts, prediction, false);
        }
        if (prediction.basis().equals("words")) {
            html.element("p", texts.text("state.words"), "class", "heed-hint");
        }
        PictureSection.write(html, texts, shown.pictures(), shown.mayChange());
        ReplySection.write(html, texts, shown.replies());
        ProjectSettings project = shown.project();
        if (prediction.routing() != null) {
            ChannelSection.write(html, texts, prediction.routing(), project);
        }
        CustomerSection.write(html, texts, shown.customer());
        LeavingSection.write(html, texts, shown.leaving());
        RecommendationSection.write(html, texts, shown.recommendations());
        changes(html, texts, shown);
        if (prediction.sentiment() != null || prediction.topic() != null) {
            feedback(html, texts, prediction, shown.topics());
        }
        html.element("p", texts.text("panel.note"), "class", "heed-note");
    }

    private static void head(Html html, Texts texts, Panel.@Nullable Shown shown) {
        html.open("div", "class", "heed-head");
        if (shown != null) {
            html.open(
                            "span",
                            "class",
                            "heed-updated",
                            "data-at",
                            shown.stored().at().toString())
                    .text(updated(texts, shown))
                    .close("span");
        }
        html.open(
                        "button",
                        "type",
                        "button",
                        "class",
                        "aui-button aui-button-subtle heed-refresh",
                        "aria-label",
                        texts.text("panel.refresh"),
                        "title",
                        texts.text("panel.refresh"))
                .element("span", "", "class", "aui-icon aui-icon-small aui-iconfont-refresh", "aria-hidden", "true")
                .close("button");
        html.close("div");
    }

    private static String updated(Texts texts, Panel.Shown shown) {
        Prediction prediction = shown.stored().prediction();
        String at = texts.time(shown.stored().at());
        Prediction.Sentiment sentiment = prediction.sentiment();
        return sentiment == null || sentiment.adaptation() == 0
                ? texts.text("panel.updated", at, prediction.model())
                : texts.text("panel.updated.adapted", at, prediction.model(), sentiment.adaptation());
    }

    private static void banner(Html html, Texts texts, Panel.Shown shown) {
        Mode mode = shown.project().mode();
        if (mode == Mode.BEFORE_SETUP) {
            html.open("div", "class", "heed-banner")
                    .element("strong", texts.text("state.setup.title"))
                    .element("p", texts.text("state.setup.body"));
            if (shown.mayConfigure()) {
                html.element(
                        "a",
                        texts.text("state.setup.action"),
                        "class",
                        "aui-button heed-setup-link",
                        "data-path",
                        "/secure/admin/HeedSetup!default.jspa",
                        "href",
                        "#");
            }
            html.close("div");
        } else if (mode == Mode.SHADOW) {
            html.open("div", "class", "heed-banner")
                    .element("strong", texts.text("state.shadow.title"))
                    .element("p", texts.text("state.shadow.body"))
                    .close("div");
        }
    }

    /** The newest message is in a language Heed does not read; the opening, which tells the topic, may have been in another. */
    private static void language(Html html, Texts texts, Prediction prediction) {
        html.element("p", texts.text("state.language", texts.text("state.language.other")), "class", "heed-message");
        withoutSentiment(html, texts, prediction);
    }

    private static void withoutSentiment(Html html, Texts texts, Prediction prediction) {
        if (prediction.topic() != null || prediction.urgency() != null) {
            html.open("dl", "class", "heed-glance");
            if (prediction.topic() != null) {
                TopicRow.write(html, texts, prediction.topic());
            }
            if (prediction.urgency() != null) {
                UrgencyRow.write(html, texts, prediction.urgency());
            }
            html.close("dl");
        }
    }

    private static void unsure(Html html, Texts texts, Prediction prediction) {
        html.open("div", "class", "heed-message")
                .element("strong", texts.text("state.unsure.title"))
                .element("p", texts.text("state.unsure.body", texts.percent(prediction.threshold())));
        if (prediction.sentiment() != null) {
            html.element(
                    "button",
                    texts.text("state.unsure.show"),
                    "type",
                    "button",
                    "class",
                    "aui-button heed-fold",
                    "aria-expanded",
                    "false",
                    "aria-controls",
                    "heed-guesses");
        }
        html.close("div");
        if (prediction.sentiment() != null) {
            html.open("div", "id", "heed-guesses", "hidden", "hidden");
            Glance.write(html, texts, prediction, true);
            html.close("div");
        }
        if (prediction.topic() != null && prediction.topic().sure() || prediction.urgency() != null) {
            withoutSentiment(html, texts, prediction);
        }
    }

    private static void changes(Html html, Texts texts, Panel.Shown shown) {
        if (shown.changes().isEmpty()) {
            return;
        }
        html.open("section", "class", "heed-section").element("h3", texts.text("change.title"));
        html.open("ul", "class", "heed-changes");
        for (Change change : shown.changes()) {
            String field = texts.text("field." + change.field());
            html.open("li")
                    .element(
                            "span",
                            texts.text(
                                    "change.line",
                                    field,
                                    WrittenValue.shown(texts, change.field(), change.before()),
                                    WrittenValue.shown(texts, change.field(), change.after())));
            if (change.undone()) {
                html.element("span", texts.text("change.undone"), "class", "heed-tag");
            } else if (shown.mayChange()) {
                html.element(
                        "button",
                        texts.text("change.undo"),
                        "type",
                        "button",
                        "class",
                        "aui-button aui-button-link heed-undo",
                        "data-change",
                        String.valueOf(change.id()),
                        "aria-label",
                        texts.text("change.undo") + ": " + field);
            }
            html.close("li");
        }
        html.close("ul").close("section");
    }

    private static void feedback(Html html, Texts texts, Prediction prediction, List<String> topics) {
        List<String> fields = new ArrayList<>();
        if (prediction.sentiment() != null) {
            fields.add(ProjectSettings.SENTIMENT);
        }
        if (prediction.topic() != null) {
            fields.add(ProjectSettings.TOPIC);
        }
        html.open("section", "class", "heed-section heed-feedback", "data-fields", String.join(" ", fields))
                .element("span", texts.text("feedback.ask"), "id", "heed-feedback-label");
        thumb(html, texts.text("feedback.yes"), "heed-right", "aui-iconfont-like");
        thumb(html, texts.text("feedback.no"), "heed-wrong", "aui-iconfont-like heed-turned");
        html.open("div", "class", "heed-correct", "hidden", "hidden").element("p", texts.text("feedback.correct"));
        if (prediction.sentiment() != null) {
            correction(html, texts, ProjectSettings.SENTIMENT);
            for (Mood mood : Mood.values()) {
                html.element("option", texts.text("sentiment." + mood.key()), "value", mood.key());
            }
            html.close("select");
        }
        if (prediction.topic() != null && !topics.isEmpty()) {
            correction(html, texts, ProjectSettings.TOPIC);
            for (String topic : topics) {
                html.element("option", topic, "value", topic);
            }
            html.close("select");
        }
        html.close("div").close("section");
    }

    /** Opens the list of right values of one field. */
    private static void correction(Html html, Texts texts, String field) {
        html.element("label", texts.text(field + ".label"), "for", "heed-correct-" + field)
                .open(
                        "select",
                        "id",
                        "heed-correct-" + field,
                        "class",
                        "select heed-correct-value",
                        "data-field",
                        field)
                .element("option", "", "value", "");
    }

    private static void thumb(Html html, String name, String styleClass, String icon) {
        html.open(
                        "button",
                        "type",
                        "button",
                        "class",
                        "aui-button aui-button-subtle " + styleClass,
                        "aria-label",
                        name,
                        "title",
                        name)
                .element("span", "", "class", "aui-icon aui-icon-small " + icon, "aria-hidden", "true")
                .close("button");
    }

    private static void button(Html html, String styleClass, String text) {
        html.element("button", text, "type", "button", "class", "aui-button " + styleClass);
    }
}
