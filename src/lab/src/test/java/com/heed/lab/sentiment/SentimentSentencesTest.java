package com.heed.lab.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.heed.Language;
import com.heed.analysis.ShippedModels;
import com.heed.learn.TrainingTexts;
import com.heed.sentiment.GeneralSentences;
import com.heed.sentiment.LabelledText;
import com.heed.sentiment.Polarity;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentimentSentencesTest {
    private static final Pattern WORD = Pattern.compile("[a-z0-9']+");
    /** Share of their words two texts may have in common before one could be passed by having learned the other. */
    private static final double ALIKE = 0.5;

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "CHINESE"})
    void theListsSpeakForEachClassAndShareNoSentence(Language language) {
        List<LabelledText> train = SentimentSentences.toTrainOn(language);
        List<LabelledText> dev = SentimentSentences.toChooseOn(language);

        assertThat(train).hasSizeGreaterThanOrEqualTo(1_200);
        assertThat(dev).hasSizeGreaterThanOrEqualTo(300);
        for (List<LabelledText> list : List.of(train, dev)) {
            assertThat(list.stream().map(LabelledText::label).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(Polarity.values());
        }
        List<LabelledText> both = new ArrayList<>(train);
        both.addAll(dev);
        assertThat(both).extracting(text -> letters(text.text())).doesNotHaveDuplicates();
    }

    /** The frozen cases measure what was not learned: no sentence is one of them, nor one of them in slightly other words. */
    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "CHINESE"})
    void noSentenceIsAFrozenCaseOrNearlyOne(Language language) {
        List<LabelledText> sentences = new ArrayList<>(SentimentSentences.toTrainOn(language));
        sentences.addAll(SentimentSentences.toChooseOn(language));
        for (SentimentCase frozen : SentimentCase.ours(language.tag())) {
            Set<String> words = words(frozen.text(), language);
            for (LabelledText sentence : sentences) {
                assertThat(letters(sentence.text())).isNotEqualTo(letters(frozen.text()));
                assertThat(common(words, words(sentence.text(), language)))
                        .as("%s | %s", sentence.text(), frozen.text())
                        .isLessThan(ALIKE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "CHINESE"})
    void generalSentencesSpeakForEachFeelingAlikeAndTeachNoShippedModel(Language language) {
        TrainingTexts learned = ShippedModels.sentimentTexts(language);
        assertThat(learned.contains(SampleEncoder.clean(
                        SentimentSentences.toTrainOn(language).get(0))))
                .isTrue();
        for (List<LabelledText> list : List.of(GeneralSentences.anchors(language), GeneralSentences.held(language))) {
            assertThat(list.stream()
                            .collect(Collectors.groupingBy(
                                    text -> Objects.requireNonNull(text.label()), Collectors.counting())))
                    .isEqualTo(Map.of(Polarity.NEGATIVE, 50L, Polarity.NEUTRAL, 50L, Polarity.POSITIVE, 50L));
            assertThat(list).noneMatch(text -> learned.contains(SampleEncoder.clean(text)));
        }
    }

    /** What holds an adaptation and what shows its losses are strangers to each other, and to what is learned or measured elsewhere. */
    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "CHINESE"})
    void generalSentencesAreNearNothingThatIsLearnedOrMeasuredElsewhere(Language language) {
        List<String> held =
                GeneralSentences.held(language).stream().map(LabelledText::text).toList();
        List<String> anchors = GeneralSentences.anchors(language).stream()
                .map(LabelledText::text)
                .toList();
        List<String> others = new ArrayList<>();
        SentimentCase.ours(language.tag()).forEach(frozen -> others.add(frozen.text()));
        SentimentSentences.toTrainOn(language).forEach(sentence -> others.add(sentence.text()));
        SentimentSentences.toChooseOn(language).forEach(sentence -> others.add(sentence.text()));
        SentimentTemplates.of(language).forEach(sentence -> others.add(sentence.text()));

        assertApart(held, anchors, language);
        assertApart(held, others, language);
        assertApart(anchors, others, language);
    }

    private static void assertApart(List<String> ones, List<String> others, Language language) {
        List<Set<String>> known =
                others.stream().map(text -> words(text, language)).toList();
        for (String one : ones) {
            Set<String> words = words(one, language);
            for (int i = 0; i < others.size(); i++) {
                assertThat(letters(one)).isNotEqualTo(letters(others.get(i)));
                if (common(words, known.get(i)) >= ALIKE) {
                    fail("too near to each other: %s | %s", one, others.get(i));
                }
            }
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The letters and digits of a text alone, without case. */
    private static String letters(String text) {
        return folded(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** English words; pairs of neighbouring characters in Chinese. */
    private static Set<String> words(String text, Language language) {
        if (language == Language.ENGLISH) {
            return WORD.matcher(folded(text)).results().map(MatchResult::group).collect(Collectors.toSet());
        }
        String letters = letters(text);
        return IntStream.range(0, letters.length() - 1)
                .mapToObj(i -> letters.substring(i, i + 2))
                .collect(Collectors.toSet());
    }

    /** Words of both over words of either (Jaccard). */
    private static double common(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> either = new HashSet<>(one);
        either.addAll(other);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }
}
