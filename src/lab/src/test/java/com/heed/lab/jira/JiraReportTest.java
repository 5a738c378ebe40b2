package com.heed.lab.jira;

import static com.heed.lab.jira.Issues.hour;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.analysis.Analysis;
import com.heed.analysis.Basis;
import com.heed.analysis.ContactAnalyser;
import com.heed.analysis.SentimentOutcome;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Progress;
import com.heed.sentiment.ConversationSentiment;
import com.heed.sentiment.Conversations;
import com.heed.sentiment.MessageSentiment;
import com.heed.sentiment.SentimentAdaptations;
import com.heed.sentiment.SentimentReading;
import com.heed.sentiment.WordInfluence;
import com.heed.topic.EarlierTopic;
import com.heed.topic.TopicModels;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JiraReportTest {
    private static final Texts TEXTS = Texts.in("en");
    private static final Set<String> TAGS = Set.of(
            "html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "p", "div", "span", "ul",
            "li", "figure", "svg", "path", "rect", "circle", "text", "table", "caption", "thead", "tbody", "tr", "th",
            "td", "details", "summary");

    /** Reads "bad" as very negative, "fine" as positive, "?" as something it is not sure of; fails on "boom". */
    private static final class Words implements ContactAnalyser {
        @Override
        public Analysis analyse(
                Contact contact,
                double threshold,
                TopicModels topics,
                SentimentAdaptations moods,
                Collection<EarlierTopic> ofCustomer) {
            List<MessageSentiment> read = new ArrayList<>();
            String first = contact.subject();
            for (Message message : contact.messages()) {
                String text = first + message.text();
                first = "";
                if (text.contains("boom")) {
                    throw new IllegalStateException("a fault in reading");
                }
                if (message.fromCustomer() && !text.isBlank()) {
                    SentimentReading reading = text.contains("bad")
                            ? new SentimentReading(0.95, 0.03, 0.02)
                            : text.contains("?")
                                    ? new SentimentReading(0.4, 0.35, 0.25)
                                    : new SentimentReading(0.05, 0.05, 0.9);
                    read.add(new MessageSentiment(message.id(), message.at(), reading));
                }
            }
            if (read.isEmpty()) {
                return new Analysis(Language.OTHER, new SentimentOutcome.NoText(), 0, Basis.ENCODER, null);
            }
            ConversationSentiment sentiment = new ConversationSentiment(
                    Conversations.overall(read),
                    read,
                    Conversations.trend(read),
                    List.of(new WordInfluence("bad", -0.5), new WordInfluence("Jane", -0.4)),
                    Map.of());
            SentimentOutcome outcome = sentiment.overall().probability() >= threshold
                    ? new SentimentOutcome.Sure(sentiment)
                    : new SentimentOutcome.Unsure(sentiment, threshold);
            return new Analysis(Language.ENGLISH, outcome, 1, Basis.ENCODER, null);
        }

        @Override
        public void close() {}
    }

    @Test
    void moodsTrendsAndChannelsAreCounted() {
        Overview overview = overview(
                Issues.said("A-1", 0, "this is bad"),
                Issues.said("A-2", 1, "bad", comment(2, false, ""), comment(3, true, "fine")),
                Issues.said("A-3", 2, "why?"),
                Issues.said("A-4", 900, "fine", comment(901, true, "bad")),
                Issues.said("A-5", 901, ""),
                Issues.said("A-6", 902, "boom"));
        ObjectNode root = JiraMetrics.metrics(overview, Path.of("export.json"), 1);
        ObjectNode metrics = (ObjectNode) root.get("metrics");

        assertThat(metrics.get("issues").asInt()).isEqualTo(5);
        assertThat(metrics.get("failed").asInt()).isEqualTo(1);
        assertThat(metrics.at("/moods/verynegative").asInt()).isEqualTo(1);
        assertThat(metrics.at("/moods/negative").asInt()).isEqualTo(1);
        assertThat(metrics.at("/moods/positive").asInt()).isEqualTo(1);
        assertThat(metrics.at("/moods/notsure").asInt()).isEqualTo(1);
        assertThat(metrics.at("/moods/notread").asInt()).isEqualTo(1);
        assertThat(metrics.at("/trends/rising").asInt()).isEqualTo(1);
        assertThat(metrics.at("/trends/falling").asInt()).isEqualTo(1);
        assertThat(metrics.at("/languages/en").asInt()).isEqualTo(4);
        assertThat(metrics.at("/languages/none").asInt()).isEqualTo(1);
        assertThat(metrics.at("/hoursToFirstAnswer/median").asDouble()).isEqualTo(1);
        assertThat(metrics.at("/channels/split/phone").asInt()).isEqualTo(2);
        assertThat(root.at("/intervals/negative/0").asDouble()).isBetween(0.0, 0.4);
        assertThat(root.at("/baselines/all-phone/meanCost").asDouble()).isEqualTo(50);
        assertThat(overview.reading().failures())
                .containsExactly("A-6: java.lang.IllegalStateException: a fault in reading");
    }

    @Test
    void aPredictionSaysWhatWasReadAndWhereItWouldHaveGone() {
        Overview overview = overview(
                Issues.said("A-6", 0, "boom"), Issues.said("A-1", 1, "this is bad"), Issues.said("A-3", 2, "why?"));

        List<ObjectNode> lines = JiraMetrics.predictions(overview);

        assertThat(lines).hasSize(2);
        ObjectNode first = lines.get(0);
        assertThat(first.get("row").asInt()).isEqualTo(1);
        assertThat(first.get("key").asText()).isEqualTo("A-1");
        assertThat(first.get("mood").asText()).isEqualTo("verynegative");
        assertThat(first.at("/sentiment/label").asText()).isEqualTo("negative");
        assertThat(first.at("/sentiment/score").asDouble()).isEqualTo(-0.93);
        assertThat(first.at("/channel/chosen").asText()).isEqualTo("phone");
        assertThat(first.at("/channel/reasons/0/key").asText()).isEqualTo("class.upset");
        assertThat(lines.get(1).get("mood").asText()).isEqualTo("notsure");
        assertThat(lines.get(1).at("/sentiment/label").asText()).isEqualTo("negative");
    }

    /** 180 simple contacts a day are all the portal takes; the next day it starts afresh. */
    @Test
    void aDaysCapacityOverflowsToTheNextChannel() {
        JiraIssue[] issues = new JiraIssue[201];
        for (int i = 0; i < 200; i++) {
            issues[i] = Issues.said("A-" + i, i / 100.0, "fine");
        }
        issues[200] = Issues.said("A-200", 30, "fine");

        Map<String, List<ReadIssue>> channels = overview(issues).channels();

        assertThat(channels.get("portal")).hasSize(181);
        assertThat(channels.get("chat")).hasSize(20);
    }

    @Test
    void noTextOfAnIssueRunsOrLoadsAnything() {
        String hostile =
                "bad <script>alert(1)</script><img src=x onerror=alert(2)>\" onload=\"x' ${7*7} #set($x=1) \u202e\u0000\ud800]]>-->";
        JiraIssue issue = new JiraIssue(
                hostile,
                hostile,
                hostile,
                hostile,
                hostile,
                hostile,
                hostile,
                hour(0),
                hour(5),
                hostile,
                hostile,
                List.of(hostile),
                List.of(comment(1, true, hostile)),
                List.of(new JiraIssue.Change(hour(2), JiraIssue.Field.STATUS, hostile, hostile + "2")),
                1,
                Set.of(hostile),
                hostile,
                List.of());
        String html = html(overview(issue, Issues.said("A-2", 90, "bad")), hostile);

        Set<String> tags = Pattern.compile("</?([a-zA-Z0-9]+)")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(TAGS).containsAll(tags);
        for (MatchResult tag :
                Pattern.compile("<[a-z][^>]*>").matcher(html).results().toList()) {
            assertThat(tag.group().replaceAll("\"[^\"]*\"", ""))
                    .as("attribute names")
                    .doesNotContainPattern("\\s(on\\w+|href|src|action|xlink:href)=")
                    .doesNotContain("'");
        }
        assertThat(html)
                .contains("default-src &#39;none&#39;")
                .doesNotContain("\u202e")
                .doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(html)).isTrue();
    }

    @Test
    void quotesAreMaskedAndWithoutTheNamesOfPeople() {
        String html = html(
                overview(Issues.said("A-1", 0, "bad, says Jane Doe: mail jane.doe@example.com or call 13812345678")),
                "x");

        assertThat(html).contains("says [NAME]").contains("[EMAIL]").contains("[PHONE]");
        assertThat(html).doesNotContain("Jane").doesNotContain("example.com").doesNotContain("13812345678");
    }

    @Test
    void theReportSpeaksChineseToo() {
        Texts chinese = Texts.in("zh");
        Overview overview = overview(Issues.said("A-1", 0, "bad"), Issues.said("A-2", 50, "fine"));
        String html = JiraReport.html(overview, "x", 0.6, 1, 5, chinese);

        assertThat(html).contains("lang=\"zh-CN\"").contains("您的客户感受如何").contains("非常负面");
        assertThat(html).doesNotContain("How your customers feel");
    }

    private static JiraIssue.Comment comment(double hour, boolean byCustomer, String text) {
        return new JiraIssue.Comment(hour(hour), byCustomer, text);
    }

    private static String html(Overview overview, String name) {
        return JiraReport.html(overview, name, 0.6, 1, 5, TEXTS);
    }

    private static Overview overview(JiraIssue... issues) {
        Desk desk = Desk.first(TEXTS);
        Reading reading = Reading.of(
                List.of(issues),
                new Words(),
                0.6,
                desk,
                ZoneOffset.UTC,
                2,
                new Progress(new PrintWriter(Writer.nullWriter()), "reading", issues.length));
        return new Overview(new JiraExport(List.of(issues), 0, 0), reading, desk, ZoneOffset.UTC);
    }
}
