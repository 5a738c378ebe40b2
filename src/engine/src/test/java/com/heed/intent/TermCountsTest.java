package com.heed.intent;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.learn.Vocabulary;
import com.heed.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the same terms made as strings, one after the other. */
class TermCountsTest {
    private static final String ALPHABET = "aAbB éİß'’ 1²Ⅷ,.!？_-退款密码𠮷😀\ud83d\n";

    private static Map<String, Integer> strings(String text, List<Words.Word> words, Language language) {
        Map<String, Integer> counts = new HashMap<>();
        String previous = null;
        for (Words.Word word : words) {
            counts.merge('w' + word.text(), 1, Integer::sum);
            if (previous != null) {
                counts.merge('w' + previous + ' ' + word.text(), 1, Integer::sum);
            }
            previous = word.text();
        }
        boolean chinese = language == Language.CHINESE;
        for (String run : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            String marked = chinese || run.isEmpty() ? run : '_' + run + '_';
            for (int length = chinese ? 1 : 2; length <= (chinese ? 3 : 5); length++) {
                for (int from = 0; from + length <= marked.length(); from++) {
                    counts.merge('c' + marked.substring(from, from + length), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static void check(String text, Language language) {
        List<Words.Word> words = Words.of(text, language);
        Map<String, Integer> expected = strings(text, words, language);
        TermCounts counts = TermCounts.of(text, words, language);
        assertThat(counts.strings()).as(text).isEqualTo(expected.keySet());
        assertThat(counts.size()).isEqualTo(expected.size());
        Vocabulary vocabulary = Vocabulary.learn(List.of(expected.keySet(), Set.of("wnever", "c☃")), 1, 100_000);
        for (int term = 0; term < counts.size(); term++) {
            String found = vocabulary.term(counts.index(term, vocabulary));
            assertThat(counts.times(term)).as(found).isEqualTo(expected.get(found));
            assertThat(counts.isWord(term)).as(found).isEqualTo(found.charAt(0) == 'w');
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void randomTextsHaveTheTermsTheyHaveAsStrings(Language language) {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(80);
            for (int i = 0; i < length; i++) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            check(text.toString(), language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "the the the", "I can't log in, can't!", "重置密码，重置密码", "Order №12½ 𠮷野家"})
    void textsHaveTheTermsTheyHaveAsStrings(String text) {
        check(text, Language.ENGLISH);
        check(text, Language.CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "reset", "_password_"})
    void aTermNobodyLearnedIsUnknown(String text) {
        Vocabulary vocabulary = Vocabulary.learn(List.of(Set.of("wother", "cother")), 1, 10);
        TermCounts counts = TermCounts.of(text, Words.of(text, Language.ENGLISH), Language.ENGLISH);
        for (int term = 0; term < counts.size(); term++) {
            assertThat(counts.index(term, vocabulary)).isEqualTo(Vocabulary.UNKNOWN);
        }
    }
}
