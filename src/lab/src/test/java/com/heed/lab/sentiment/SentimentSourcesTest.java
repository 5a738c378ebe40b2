package com.heed.lab.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.Language;
import com.heed.learn.ModelPack;
import com.heed.sentiment.LabelledText;
import com.heed.sentiment.Polarity;
import com.heed.sentiment.SentimentModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
                        .filter(sample -> !sample.isDev(seed))
                        .map(SentimentSources.Sample::text)
                        .toList();

        assertThat(SentimentSources.fingerprint(trained))
                .isEqualTo(shipped.manifest().fingerprint());
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
        LabelledText text = new LabelledText("x", "a", Polarity.NEUTRAL, java.util.Set.of());
        LabelledText answer = new LabelledText("x", "b", Polarity.NEGATIVE, java.util.Set.of());
        for (int group = 0; group < 200; group++) {
            SentimentSources.Sample one = new SentimentSources.Sample(text, "g" + group, SentimentSources.Part.EITHER);
            SentimentSources.Sample other =
                    new SentimentSources.Sample(answer, "g" + group, SentimentSources.Part.EITHER);
            assertThat(one.isDev(1)).isEqualTo(other.isDev(1));
        }
    }
}
