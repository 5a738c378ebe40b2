package com.heed.lab.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.sentiment.Polarity;
import com.heed.sentiment.SentimentReading;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentimentCasesRunTest {
    private static final SentimentReading NEGATIVE = new SentimentReading(0.7, 0.2, 0.1);
    private static final SentimentReading NEUTRAL = new SentimentReading(0.25, 0.5, 0.25);
    private static final SentimentReading POSITIVE = new SentimentReading(0.05, 0.05, 0.9);

    private final List<CaseAnswer> answers = new ArrayList<>(List.of(
            answer("en", "sarcasm", Polarity.NEGATIVE, "Oh great", POSITIVE, NEGATIVE),
            answer("en", "sarcasm", Polarity.NEGATIVE, "Thanks for nothing", NEUTRAL, POSITIVE),
            answer("en", "sarcasm", Polarity.NEGATIVE, "Well done, it is worse", NEGATIVE, NEGATIVE),
            answer("en", "contrast", Polarity.POSITIVE, "Late but lovely", POSITIVE, NEGATIVE),
            answer("zh", "sarcasm", Polarity.NEGATIVE, "真棒", POSITIVE, POSITIVE),
            answer("zh", "plain question", Polarity.NEUTRAL, "几点开门？", NEUTRAL, POSITIVE)));

    @Test
    void casesAreCountedByLanguageAndKindBesideWordsAndTheMajority() {
        JsonNode metrics = run().metrics();

        assertThat(metrics.at("/command").asText()).isEqualTo("sentiment-cases");
        assertThat(metrics.at("/data/rows").asInt()).isEqualTo(6);
        passed(metrics.at("/metrics"), 3, 6);
        passed(metrics.at("/metrics/languages/en"), 2, 4);
        passed(metrics.at("/metrics/languages/en/kinds/sarcasm"), 1, 3);
        passed(metrics.at("/metrics/languages/en/kinds/contrast"), 1, 1);
        passed(metrics.at("/metrics/languages/zh"), 1, 2);
        passed(metrics.at("/metrics/languages/zh/kinds/sarcasm"), 0, 1);
        passed(metrics.at("/metrics/languages/zh/kinds/plain question"), 1, 1);
        passed(metrics.at("/baselines/words"), 2, 6);
        passed(metrics.at("/baselines/words/languages/en/kinds/sarcasm"), 2, 3);
        assertThat(metrics.at("/baselines/majority/label").asText()).isEqualTo("negative");
        passed(metrics.at("/baselines/majority"), 4, 6);
        passed(metrics.at("/baselines/majority/languages/zh"), 1, 2);
    }

    private static void passed(JsonNode node, int passed, int n) {
        assertThat(node.path("passed").asInt(-1)).isEqualTo(passed);
        assertThat(node.path("n").asInt(-1)).isEqualTo(n);
        assertThat(node.path("share").asDouble()).isCloseTo((double) passed / n, within(1e-6));
    }

    /** 1 of 29: Newcombe (1998), “Two-sided confidence intervals for the single proportion”, table I, method 3: 0.0061 to 0.1718. */
    @Test
    void intervalsAreThoseOfWilson() {
        answers.clear();
        for (int i = 0; i < 29; i++) {
            SentimentReading said = i == 0 ? NEGATIVE : POSITIVE;
            answers.add(answer("en", "sarcasm", Polarity.NEGATIVE, "case " + i, said, NEGATIVE));
        }

        JsonNode interval = run().metrics().at("/intervals/languages/en/kinds/sarcasm/share");

        assertThat(interval.get(0).asDouble()).isCloseTo(0.0061, within(5e-5));
        assertThat(interval.get(1).asDouble()).isCloseTo(0.1718, within(5e-5));
        assertThat(printed()).contains("  1 of  29  0.034 [0.006, 0.172]");
    }

    @Test
    void whatFailedIsShownWithWhatWasSaidAndHowSure() {
        String printed = printed();

        assertThat(printed.lines())
                .contains(
                        "en: 2 failed, of these 1 below 0.6, which the app shows as not sure",
                        "    negative, said positive 0.90: Oh great",
                        "    negative, said neutral 0.50: Thanks for nothing",
                        "zh: 1 failed, of these 0 below 0.6, which the app shows as not sure",
                        "    negative, said positive 0.90: 真棒",
                        "majority: always negative");
        assertThat(printed).doesNotContain("Late but lovely").doesNotContain("几点开门");
    }

    @Test
    void aCaseTheModelWasTrainedOnIsAnsweredAndNotCounted() {
        answers.add(new CaseAnswer(
                new SentimentCase(6, "contrast", Polarity.POSITIVE, "Learned by heart"),
                "en",
                POSITIVE,
                POSITIVE,
                true));

        JsonNode metrics = run().metrics();

        passed(metrics.at("/metrics"), 3, 6);
        assertThat(metrics.at("/metrics/trainedOn").asInt()).isEqualTo(1);
        assertThat(printed()).startsWith("left out of the figures because the models were trained on them: 1");
        ObjectNode last = run().predictions().get(6);
        assertThat(last.get("trainedOn").asBoolean()).isTrue();
    }

    @Test
    void aPredictionSaysWhatWasAskedAndWhatWasSaid() {
        ObjectNode first = run().predictions().get(0);

        assertThat(first)
                .hasToString(
                        "{\"row\":0,\"language\":\"en\",\"kind\":\"sarcasm\",\"truth\":\"negative\",\"label\":\"positive\",\"p\":0.9,\"passed\":false,\"trainedOn\":false,"
                                + "\"top\":[[\"positive\",0.9],[\"negative\",0.05],[\"neutral\",0.05]],\"words\":\"negative\"}");
    }

    /** Two cases that nobody can misread, and one with the wrong label on purpose. */
    @Test
    void theShippedModelsAnswerAFileOfCases() {
        Judge judge = new Judge(EnumSet.allOf(Polarity.class));
        try (TextReader reader = new TextReader(1)) {
            List<CaseAnswer> said = List.of(
                    asked(Polarity.POSITIVE, "Thank you so much, you are wonderful people!", reader, judge),
                    asked(Polarity.POSITIVE, "I hate this terrible service, it is a disgrace.", reader, judge),
                    asked(Polarity.NEGATIVE, "你们的客服太差了，气死我了！", reader, judge));

            JsonNode metrics = new SentimentCasesRun(null, 1, said).metrics();

            passed(metrics.at("/metrics/languages/en"), 1, 2);
            passed(metrics.at("/metrics/languages/zh"), 1, 1);
        }
    }

    private static CaseAnswer asked(Polarity label, String text, TextReader reader, Judge judge) {
        return CaseAnswer.of(new SentimentCase(0, "plain", label, text), reader.read(text), judge);
    }

    private SentimentCasesRun run() {
        return new SentimentCasesRun(null, 1, answers);
    }

    private String printed() {
        StringWriter text = new StringWriter();
        run().print(new PrintWriter(text));
        return text.toString();
    }

    private static CaseAnswer answer(
            String language, String kind, Polarity label, String text, SentimentReading said, SentimentReading words) {
        return new CaseAnswer(new SentimentCase(0, kind, label, text), language, said, words, false);
    }
}
