package com.heed.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.Bundle;
import com.heed.jira.page.Sparkline;
import com.heed.jira.store.Change;
import com.heed.jira.store.Mode;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.StoredPrediction;
import com.heed.routing.ChannelOption;
import com.heed.routing.Offer;
import com.heed.routing.RoutingReason;
import com.heed.sentiment.WordInfluence;
import com.heed.urgency.UrgencyReason;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class PanelHtmlTest {
    private static final Locale EN = Locale.ENGLISH;
    private final PanelHtml html = new PanelHtml(Bundle.resolver());

    private static Panel.Shown shown(Mode mode, Prediction prediction, boolean mayChange, Change... changes) {
        return new Panel.Shown(
                new StoredPrediction(12, 10, Instant.parse("2026-11-22T08:57:03Z"), prediction),
                new ProjectSettings(mode, 0.8, Map.of(), Map.of(), "CNY", List.of(), null, null),
                List.of(changes),
                mayChange,
                false,
                false,
                List.of("Delivery", "Refund"),
                null,
                null,
                new Panel.Customer("mei", "SUP"),
                List.of(),
                null);
    }

    private static Prediction prediction(String outcome, List<WordInfluence> words) {
        return prediction(outcome, words, topic("sure", 0.91, 0.05));
    }

    private static Prediction.Topic topic(String certainty, double best, double second) {
        return new Prediction.Topic(
                certainty,
                List.of(new Prediction.Guess("Refund", best), new Prediction.Guess("Delivery", second)),
                0.97,
                0.8,
                3,
                120,
                0,
                certainty.equals("broader") ? new Prediction.Guess("Orders", best + second) : null);
    }

    private static Prediction prediction(String outcome, List<WordInfluence> words, Prediction.Topic topic) {
        return new Prediction(
                14,
                "encoder",
                "en",
                outcome,
                0.8,
                new Prediction.Sentiment(
                        "verynegative",
                        -0.85,
                        0.86,
                        "falling",
                        List.of(0.6, 0.1, -0.4, -0.85),
                        words,
                        Map.of("anger", 0.7)),
                new Prediction.Routing(
                        "phone",
                        List.of(
                                new ChannelOption("phone", "Phone", 5, 50, 0.9),
                                new ChannelOption("chat", "Chat", 1, 5.5, 0.6)),
                        List.of(RoutingReason.of("wait", "Phone", 5.0))),
                topic,
                Prediction.Urgency.byRule("high", "outage"));
    }

    /** A page that is no well-formed tree is a page in which some text was taken for a tag. */
    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replaceAll("<(input|br)([^>]*)>", "<$1$2/>"))));
    }

    @Test
    void showsTheValueItsLineItsWordsAndHowSureItIs() throws Exception {
        String page = html.of(
                "SUP-1",
                shown(Mode.SUGGEST, prediction("sure", List.of(new WordInfluence("broken", -0.31))), false),
                EN);

        assertThat(parsed(page).getDocumentElement().getTagName()).isEqualTo("aside");
        assertThat(page)
                .contains(
                        "Very negative",
                        "86% sure",
                        "Falling over 4 messages",
                        "<bdi>broken</bdi>",
                        "-0.31",
                        "anger",
                        "English")
                .contains("aria-label=\"Sentiment of each customer message, oldest first: +0.60, +0.10, -0.40, -0.85\"")
                .contains("data-version=\"12\"", "data-state=\"sure\"");
    }

    @Test
    void namesOnlyWordsThatPullTheWayOfTheValue() {
        List<WordInfluence> words = List.of(new WordInfluence("thanks", 0.4), new WordInfluence("broken", -0.31));

        assertThat(html.of("SUP-1", shown(Mode.SUGGEST, prediction("sure", words), false), EN))
                .contains("<bdi>broken</bdi>")
                .doesNotContain("<bdi>thanks</bdi>");
    }

    @Test
    void unfoldsWhatEachChannelComesToAndLeavesOutTermsThatAreNothingEverywhere() throws Exception {
        Prediction all = prediction("sure", List.of());
        Prediction priced = new Prediction(
                all.model(),
                all.basis(),
                all.language(),
                all.outcome(),
                all.threshold(),
                all.sentiment(),
                new Prediction.Routing(
                        "chat",
                        List.of(
                                new ChannelOption("chat", "Chat", 1, 5, 0.9),
                                new ChannelOption("phone", "Phone", 4, 50, 0.6)),
                        List.of(RoutingReason.of("price.least", "Chat", "Phone", 44.8)),
                        List.of(
                                new Offer("chat", Offer.Standing.OPEN, 5, 3, 0, 1, 0),
                                new Offer("phone", Offer.Standing.OPEN, 50, 1.8, 0, 2, 0))),
                all.topic(),
                all.urgency());

        String page = html.of("SUP-1", shown(Mode.SUGGEST, priced, false), EN);

        assertThat(parsed(page).getDocumentElement().getTagName()).isEqualTo("aside");
        assertThat(page)
                .contains("All costs counted, Chat comes to CN¥44.80 less than Phone.")
                .contains(
                        "What each channel comes to",
                        "If not settled",
                        "Waiting",
                        ">9.00<",
                        ">53.80<",
                        "In CNY a contact")
                .doesNotContain("Agents’ time", "If they give up");
        assertThat(html.of("SUP-1", shown(Mode.SUGGEST, all, false), EN))
                .as("rules have no prices")
                .doesNotContain("heed-offers");
    }

    private static Prediction urgent(Prediction.Urgency urgency) {
        Prediction all = prediction("sure", List.of());
        return new Prediction(
                all.model(),
                all.basis(),
                all.language(),
                all.outcome(),
                all.threshold(),
                all.sentiment(),
                all.routing(),
                all.topic(),
                urgency);
    }

    private static Prediction.Urgency byModel() {
        return new Prediction.Urgency(
                "high",
                "model",
                null,
                0.82,
                List.of(
                        new UrgencyReason("word", List.of("blocked"), 1.2),
                        new UrgencyReason("channel", List.of("portal"), -0.4),
                        new UrgencyReason("contacts.month", List.of(3.0), 0.2),
                        new UrgencyReason("hour", List.of(9.0), 0.1)),
                4);
    }

    @Test
    void saysHowUrgentTheModelTakesItToBeAndThreeReasons() throws Exception {
        String page = html.of("SUP-1", shown(Mode.SUGGEST, urgent(byModel()), false), EN);

        parsed(page);
        assertThat(page)
                .contains("heed-tag-urgency-high\">High", "82% sure", "data-certainty=\"model\"")
                .contains("<li>“blocked” in the text: more urgent</li>"
                        + "<li>came in by portal: less urgent</li>"
                        + "<li>the customer’s contacts in 30 days: 3: more urgent</li></ul>");
        assertThat(html.of("SUP-1", shown(Mode.SUGGEST, urgent(byModel()), false), Locale.SIMPLIFIED_CHINESE))
                .contains("文中有“blocked”：更紧急", "来自门户：较不紧急", "把握 82%")
                .doesNotContain("heed.");
    }

    @Test
    void saysOfAnUnsureModelThatItIsAndOfARuleThatRaisedWhichOne() {
        Prediction.Urgency unsure =
                new Prediction.Urgency(null, "unsure", null, null, byModel().reasons(), 4);
        assertThat(html.of("SUP-1", shown(Mode.SUGGEST, urgent(unsure), false), EN))
                .contains("data-certainty=\"unsure\"", "<span class=\"heed-tag\">Not sure</span>")
                .doesNotContain("more urgent");

        Prediction.Urgency raised =
                new Prediction.Urgency("high", "rules", "outage", 0.2, byModel().reasons(), 4);
        assertThat(html.of("SUP-1", shown(Mode.SUGGEST, urgent(raised), false), EN))
                .contains("By rule: something is down")
                .doesNotContain("20% sure", "more urgent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word",
                "text",
                "sentiment",
                "emotions",
                "language",
                "channel",
                "requestType",
                "hour",
                "weekday",
                "outside",
                "contacts.month",
                "contacts.year",
                "negative",
                "last",
                "reopened",
                "length",
                "questions",
                "exclamations",
                "capitals"
            })
    void everyReasonHasItsWordsInBothLanguages(String key) {
        boolean named = List.of("word", "language", "channel", "requestType").contains(key);
        List<Object> args = key.equals("text") ? List.of() : List.of(named ? "en" : (Object) 1.0);
        Prediction.Urgency urgency =
                new Prediction.Urgency("low", "model", null, 0.7, List.of(new UrgencyReason(key, args, -1)), 1);

        for (Locale locale : List.of(EN, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(html.of("SUP-1", shown(Mode.SUGGEST, urgent(urgency), false), locale))
                    .contains("heed-reasons\"><li>")
                    .doesNotContain("heed.urgency", "{0}");
        }
    }

    @Test
    void comparesTheChannelsWithPricesAndWaits() {
        String page = html.of("SUP-1", shown(Mode.SUGGEST, prediction("sure", List.of()), false), EN);

        assertThat(page).contains("Best channel: Phone", "5 min", "CN¥50", "CN¥5.50", "aria-label=\"90%\"");
        assertThat(page).contains("heed-chosen\"><th scope=\"row\">Phone");
    }

    @Test
    void speaksTheReadersLanguage() {
        String page =
                html.of("SUP-1", shown(Mode.SUGGEST, prediction("sure", List.of()), false), Locale.SIMPLIFIED_CHINESE);

        assertThat(page).contains("非常负面", "把握 86%", "近 4 条消息持续走低", "¥50").doesNotContain("heed.");
    }

    @Test
    void belowTheThresholdItSaysSoKeepsTheGuessFoldedAndColourless() {
        String page = html.of("SUP-1", shown(Mode.SUGGEST, prediction("unsure", List.of()), false), EN);

        assertThat(page)
                .contains(
                        "isn’t sure about this one",
                        "below the 80% threshold",
                        "id=\"heed-guesses\" hidden",
                        "Not sure")
                .doesNotContain("heed-tag-verynegative");
    }

    @Test
    void eachOtherStateHasItsSentence() {
        Prediction nothing = new Prediction(0, "encoder", "und", "notext", 0.6, null, null, null, null);
        Prediction foreign = new Prediction(0, "words", "und", "language", 0.6, null, null, null, null);
        assertThat(html.of("A-1", new Panel.Hidden(), EN)).isEmpty();
        assertThat(html.of("A-1", new Panel.Off(), EN)).contains("Heed is off for this project.");
        assertThat(html.of("A-1", new Panel.Loading(true), EN))
                .contains("Reading this issue…", "data-reading=\"true\"");
        assertThat(html.of("A-1", new Panel.Failing(), EN)).contains("available right now", "again in 30 seconds");
        assertThat(html.of("A-1", shown(Mode.SUGGEST, nothing, false), EN)).contains("wrote no words");
        assertThat(html.of("A-1", shown(Mode.SUGGEST, foreign, false), EN))
                .contains("read this language yet", "Read by words alone");
        assertThat(html.of("A-1", shown(Mode.SHADOW, nothing, false), EN)).contains("Shadow mode");
        assertThat(html.of("A-1", shown(Mode.BEFORE_SETUP, nothing, false), EN))
                .contains("isn’t set up in this project");
    }

    @Test
    void aChangeCanBeUndoneOnceAndOnlyByThoseWhoMayEdit() {
        Change open = change(3, "Negative", false);
        Change undone = change(2, "Neutral", true);
        Prediction sure = prediction("sure", List.of());

        String may = html.of("A-1", shown(Mode.ACT, sure, true, open, undone), EN);
        String mayNot = html.of("A-1", shown(Mode.ACT, sure, false, open), EN);

        assertThat(may)
                .contains("data-change=\"3\"", "Heed sentiment: none → Negative")
                .doesNotContain("data-change=\"2\"");
        assertThat(mayNot).doesNotContain("data-change");
    }

    /** Options are named in the language of whoever set the fields up, and may have been renamed since. */
    @Test
    void whatWasWrittenIsSaidInTheReadersLanguageUnlessPeopleNamedIt() {
        Change mood = new Change(1, 10, "sentiment", "customfield_1", "Neutral", "Very negative", Instant.EPOCH, false);
        Change level = new Change(2, 10, "urgency", "customfield_2", null, "\u4e2d", Instant.EPOCH, false);
        Change renamed = new Change(3, 10, "sentiment", "customfield_1", "So so", "Negative", Instant.EPOCH, false);
        Change topic = new Change(4, 10, "topic", "customfield_3", null, "Neutral", Instant.EPOCH, false);
        Panel panel = shown(Mode.ACT, prediction("sure", List.of()), true, mood, level, renamed, topic);

        assertThat(html.of("A-1", panel, Locale.SIMPLIFIED_CHINESE))
                .contains(
                        "\u4e2d\u6027 \u2192 \u975e\u5e38\u8d1f\u9762", "So so \u2192 \u8d1f\u9762", "\u2192 Neutral<")
                .doesNotContain("Very negative");
        assertThat(html.of("A-1", panel, EN))
                .contains("Neutral \u2192 Very negative", "none \u2192 Medium", "So so \u2192 Negative");
    }

    private static Change change(int id, @Nullable String after, boolean undone) {
        return new Change(id, 10, "sentiment", "customfield_1", null, after, Instant.EPOCH, undone);
    }

    @Test
    void hostileTextStaysText() throws Exception {
        List<String> hostile = List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7} #set($x=1) $panel.class",
                "\u202Eevil\u0000\u0007",
                "x".repeat(5000),
                "😡 & 'quoted'");
        for (String text : hostile) {
            Prediction prediction = new Prediction(
                    1,
                    "encoder",
                    "en",
                    "sure",
                    0.6,
                    new Prediction.Sentiment(
                            "negative",
                            -0.5,
                            0.9,
                            "steady",
                            List.of(-0.5),
                            List.of(new WordInfluence(text, -0.5)),
                            Map.of(text, 0.5)),
                    new Prediction.Routing("a", List.of(new ChannelOption("a", text, 1, 1, 1)), List.of()),
                    new Prediction.Topic(
                            "close",
                            List.of(new Prediction.Guess(text, 0.5), new Prediction.Guess(text, 0.45)),
                            1,
                            0.9,
                            1,
                            120,
                            0,
                            new Prediction.Guess(text, 0.95)),
                    Prediction.Urgency.byRule("medium", text));
            String page = html.of(text, shown(Mode.ACT, prediction, true, change(1, text, false)), EN);

            Document tree = parsed(page);
            assertThat(tree.getElementsByTagName("script").getLength()).isZero();
            assertThat(tree.getElementsByTagName("img").getLength()).isZero();
            assertThat(page).doesNotContain("\u202E", "\u0000");
        }
    }

    @Test
    void everyControlHasAName() throws Exception {
        var buttons = parsed(html.of(
                        "A-1", shown(Mode.ACT, prediction("sure", List.of()), true, change(3, "Negative", false)), EN))
                .getElementsByTagName("button");
        assertThat(buttons.getLength()).isEqualTo(4);
        for (int i = 0; i < buttons.getLength(); i++) {
            var button = (org.w3c.dom.Element) buttons.item(i);
            assertThat(button.getAttribute("aria-label") + button.getTextContent())
                    .isNotBlank();
        }
    }

    @Test
    void theLineGoesFromTopForTheBestToBottomForTheWorst() {
        assertThat(Sparkline.y(1)).isEqualTo(4);
        assertThat(Sparkline.y(-1)).isEqualTo(20);
        assertThat(Sparkline.x(0, 3)).isEqualTo(4);
        assertThat(Sparkline.x(2, 3)).isEqualTo(76);
    }

    @Test
    void theUrgencyIsShownWithTheRuleThatAsksForIt() {
        assertThat(html.of("A-1", shown(Mode.SUGGEST, prediction("sure", List.of()), false), EN))
                .contains("<dt>Urgency</dt>", ">High</span>", "By rule: something is down");
        assertThat(html.of("A-1", shown(Mode.SUGGEST, prediction("unsure", List.of()), false), EN))
                .contains("<dt>Urgency</dt>");
    }

    @Test
    void theTopicIsShownAsSureAsItIs() {
        assertThat(html.of("A-1", shown(Mode.SUGGEST, prediction("sure", List.of()), false), EN))
                .contains("<dt>Topic</dt>", "heed-tag-topic\">Refund</bdi>", "91% sure")
                .contains("<option value=\"Delivery\">Delivery</option>");
        assertThat(html.of(
                        "A-1",
                        shown(Mode.SUGGEST, prediction("sure", List.of(), topic("close", 0.5, 0.45)), false),
                        EN))
                .contains(">Refund</bdi> <small>or</small>", ">Delivery</bdi>", "The two are close")
                .doesNotContain("heed-tag-topic");
        assertThat(html.of(
                        "A-1",
                        shown(Mode.SUGGEST, prediction("sure", List.of(), topic("broader", 0.5, 0.45)), false),
                        EN))
                .contains("heed-tag-topic\">Orders</bdi>", "95% sure");
        assertThat(html.of(
                        "A-1",
                        shown(Mode.SUGGEST, prediction("sure", List.of(), topic("foreign", 0.5, 0.1)), false),
                        EN))
                .contains("None of the known topics", "Not sure")
                .doesNotContain(">Refund</bdi>");
        assertThat(html.of(
                        "A-1",
                        shown(Mode.SUGGEST, prediction("unsure", List.of(), topic("sure", 0.91, 0.05)), false),
                        EN))
                .contains("heed-tag-topic\">Refund</bdi>");
    }

    @Test
    void theThumbIsAboutAllThatIsShown() {
        assertThat(html.of("SUP-1", shown(Mode.SUGGEST, prediction("sure", List.of()), false), EN))
                .contains("data-fields=\"sentiment topic\"", "model 14<");
        assertThat(html.of("SUP-1", shown(Mode.SUGGEST, adapted(3), false), EN))
                .contains("data-fields=\"sentiment\"", "model 14, adapted to this project (3)");
    }

    private static Prediction adapted(int adaptation) {
        Prediction.Sentiment sentiment =
                new Prediction.Sentiment("neutral", 0.1, 0.7, "steady", List.of(0.1), List.of(), Map.of(), adaptation);
        return new Prediction(14, "encoder", "en", "sure", 0.6, sentiment, null, null, null);
    }
}
