package com.heed.lab.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.analysis.ShippedModels;
import com.heed.lab.run.Progress;
import com.heed.lab.sentiment.AdaptationTrial.Labelled;
import com.heed.lab.sentiment.AdaptationTrial.Outcome;
import com.heed.sentiment.Polarity;
import com.heed.sentiment.SentimentModel;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.text.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the real encoder and the shipped English model, on a desk of programmers to whom a broken thing is no complaint. */
class AdaptationTrialTest {
    private static final OnnxSentenceEncoder ENCODER = new OnnxSentenceEncoder(1);
    private static final SentimentModel MODEL = new ShippedModels().sentiment(Language.ENGLISH);
    private static final Map<String, List<Labelled>> ELSEWHERE = new TreeMap<>();
    private static final List<Labelled> DESK = new ArrayList<>();

    @BeforeAll
    static void encode() {
        for (String thing : List.of(
                "parser", "build", "index", "editor", "cache", "driver", "job", "scheduler", "renderer", "exporter")) {
            DESK.add(labelled("The " + thing + " does not work in version 2", Polarity.NEUTRAL));
            DESK.add(labelled("The " + thing + " crashes again when the list is empty", Polarity.NEUTRAL));
            DESK.add(labelled("Wrong result in the " + thing + " after a restart", Polarity.NEUTRAL));
            DESK.add(labelled("The " + thing + " is so bad that I am leaving", Polarity.NEGATIVE));
            DESK.add(labelled("Thank you for the new " + thing + ", I love it", Polarity.POSITIVE));
        }
        ELSEWHERE.put(
                "shop",
                List.of(
                        labelled("The parcel came broken and nobody helps me", Polarity.NEGATIVE),
                        labelled("Great shoes, I am happy", Polarity.POSITIVE)));
    }

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    private static Labelled labelled(String text, Polarity label) {
        return new Labelled(text, text, Words.of(text, Language.ENGLISH), vector(text, MODEL.pooling()), label);
    }

    private static TextVector vector(String text, TokenPooling pooling) {
        try {
            return ENCODER.encode(text, Language.ENGLISH, pooling);
        } catch (EncoderUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Outcome> outcomes(List<Labelled> rows, int threads, String... amounts) {
        return new AdaptationTrial(MODEL, AdaptationTrialTest::vector, 5, 2, 15)
                .of(
                        rows,
                        ELSEWHERE,
                        Spoken.of(List.of(amounts), "--adapt"),
                        threads,
                        new Progress(new PrintWriter(new StringWriter()), "adapting", 2));
    }

    @Test
    void whoSpeaksOfThirtyFiveContactsIsUnderstoodOnOthersAndWhoSpeaksOfTenIsNot() {
        List<Outcome> outcomes = outcomes(DESK, 1, "10", "35");

        assertThat(outcomes).extracting(outcome -> outcome.spoken().key()).containsExactly("10", "35");
        for (AdaptationTrial.Draw draw : outcomes.get(0).draws()) {
            assertThat(draw.asked()).isEqualTo(15);
            assertThat(draw.learned()).isEqualTo(draw.before());
            assertThat(draw.isUsed()).isFalse();
        }
        for (AdaptationTrial.Draw draw : outcomes.get(1).draws()) {
            assertThat(draw.learned().accuracy()).isGreaterThan(draw.before().accuracy());
            assertThat(draw.elsewhere()).containsOnlyKeys("shop");
        }
        assertThat(outcomes.get(1).before()).containsEntry("shop", 1.0);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        assertThat(outcomes(DESK, 1, "30")).isEqualTo(outcomes(DESK, 3, "30"));
    }

    /** Were the same sentence learned and asked, learning by heart would look like understanding. */
    @Test
    void noTextThatWasSpokenOfIsAskedAbout() {
        List<Labelled> twice = new ArrayList<>(DESK.subList(0, 20));
        twice.addAll(DESK.subList(0, 20));

        for (AdaptationTrial.Draw draw : outcomes(twice, 1, "30").get(0).draws()) {
            // Of 20 sentences, 30 of 40 rows hold 15 at least.
            assertThat(draw.asked()).isLessThanOrEqualTo(10).isEven();
        }
        List<Labelled> oneDialogue = DESK.stream()
                .map(row -> new Labelled("talk", row.clean(), row.words(), row.vector(), row.label()))
                .toList();
        assertThat(outcomes(oneDialogue, 1, "30")).isEmpty();
    }

    @Test
    void anAmountThatIsNotThereIsLeftOut() {
        assertThat(outcomes(DESK, 1, "51", "1+60")).isEmpty();
    }

    @Test
    void figuresAreMeansWithTheLowestAndTheHighestDraw() {
        AdaptationTrial.Quality before = new AdaptationTrial.Quality(0.5, 0.4, 0.7, 0.1);
        AdaptationTrial.Quality learned = new AdaptationTrial.Quality(0.75, 0.8, 0.9, 0.02);
        AdaptationFigures figures = new AdaptationFigures(
                "desk",
                new Outcome(
                        new Spoken.Any(50),
                        List.of(
                                new AdaptationTrial.Draw(1_200, before, learned, true, Map.of("shop", 0.5)),
                                new AdaptationTrial.Draw(1_150, before, before, false, Map.of("shop", 1.0))),
                        Map.of("shop", 0.9)));
        StringWriter terminal = new StringWriter();
        Map<String, Double> metrics = new TreeMap<>();

        figures.print(new PrintWriter(terminal));
        figures.into(metrics);

        assertThat(terminal.toString())
                .contains(
                        "adapted to 50 of desk, asked about 1150 others; means of 2 draws [lowest, highest]; used by the rules in 1",
                        "learned                0.625 [0.500, 0.750]   0.600 [0.400, 0.800]",
                        "shop                   right before 0.900  learned 0.750 [0.500, 1.000]  in use 0.700 [0.500, 0.900]");
        assertThat(metrics)
                .containsEntry("adapt.desk.50.used", 1.0)
                .containsEntry("adapt.desk.50.inUse.accuracy.low", 0.5)
                .containsEntry("adapt.desk.50.elsewhere.shop.learned", 0.75);
    }
}
