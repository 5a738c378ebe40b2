package com.heed.lab.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Language;
import com.heed.analysis.ShippedModels;
import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import com.heed.learn.TrainingTexts;
import com.heed.sentiment.Polarity;
import com.heed.text.Languages;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentCaseTest {
    /** The kinds of our lists, with the labels their cases may have. */
    private static final Map<String, Set<Polarity>> KINDS = Map.of(
            "negated praise", Set.of(Polarity.NEGATIVE),
            "negated complaint", Set.of(Polarity.POSITIVE),
            "double negation", Set.of(Polarity.NEGATIVE, Polarity.POSITIVE),
            "contrast", Set.of(Polarity.NEGATIVE, Polarity.POSITIVE),
            "sarcasm", Set.of(Polarity.NEGATIVE),
            "wish and condition", Set.of(Polarity.NEGATIVE),
            "problem that is over", Set.of(Polarity.POSITIVE),
            "plain question", Set.of(Polarity.NEUTRAL));

    @TempDir
    Path folder;

    @Test
    void eachLanguageHasSixtyDifferentCasesAtLeastAndFiveOfEachKind() {
        for (String language : SentimentCase.LANGUAGES) {
            List<SentimentCase> cases = SentimentCase.ours(language);

            assertThat(cases).as(language).hasSizeGreaterThanOrEqualTo(60);
            assertThat(cases).extracting(SentimentCase::text).doesNotHaveDuplicates();
            Map<String, Long> kinds =
                    cases.stream().collect(Collectors.groupingBy(SentimentCase::kind, Collectors.counting()));
            assertThat(kinds.keySet()).as(language).isEqualTo(KINDS.keySet());
            assertThat(kinds.values()).as(language).allMatch(count -> count >= 5);
        }
    }

    /** A slip of the hand, such as sarcasm meant kindly, would count against the model. */
    @Test
    void theLabelOfACaseIsOneItsKindCanHave() {
        for (String language : SentimentCase.LANGUAGES) {
            assertThat(SentimentCase.ours(language))
                    .as(language)
                    .allSatisfy(one ->
                            assertThat(KINDS.get(one.kind())).as(one.text()).contains(one.label()));
        }
    }

    /** A text the model has seen would be passed by heart; one read in the other language would be counted there. */
    @Test
    void eachCaseIsReadInItsLanguageAndUnknownToItsModel() {
        for (String tag : SentimentCase.LANGUAGES) {
            Language language = Language.ofTag(tag);
            TrainingTexts known = ShippedModels.sentimentTexts(language);
            for (SentimentCase one : SentimentCase.ours(tag)) {
                String clean = Masker.mask(TextCleaner.clean(one.text()).text(), Set.of());

                assertThat(clean).isEqualTo(one.text());
                assertThat(Languages.of(clean)).as(one.text()).contains(language);
                assertThat(known.contains(clean)).as(one.text()).isFalse();
            }
        }
    }

    @Test
    void aFileOfYourOwnHasItsKindsAndRowNumbers() throws IOException {
        Table table =
                Table.read(file("text,row,kind,label\n\"Fine, just fine\",7,tone, negative \n你好,9,greeting,neutral\n"));

        assertThat(SentimentCase.of(table))
                .containsExactly(
                        new SentimentCase(7, "tone", Polarity.NEGATIVE, "Fine, just fine"),
                        new SentimentCase(9, "greeting", Polarity.NEUTRAL, "你好"));
    }

    @Test
    void aCaseWithoutAKindALabelOrATextIsRefused() throws IOException {
        refused("kind,text\nsarcasm,Great\n", "has no column 'label'; it has kind, text.");
        refused("kind,label,text\n,negative,Great\n", "row 0 (line 2), column 'kind' is empty");
        refused("kind,label,text\nsarcasm,,Great\n", "row 0 (line 2), column 'label' is empty");
        refused("kind,label,text\nsarcasm,negative, \n", "row 0 (line 2), column 'text' is empty");
        refused(
                "kind,label,text\nsarcasm,negative,Great\nsarcasm,bad,Great\n",
                "row 1 (line 3), column 'label': label 'bad' is not one of negative, neutral, positive.");
    }

    private void refused(String content, String sentence) throws IOException {
        Table table = Table.read(file(content));

        assertThatThrownBy(() -> SentimentCase.of(table))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(sentence);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("cases.csv"), content);
    }
}
