package com.heed.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepeatedAnswersTest {
    private static Answer answer(int id, Language language, String text, double worth) {
        return new Answer("a" + id, new Origin.Past("i" + id, "c"), language, text, null, Instant.EPOCH, worth);
    }

    @Test
    void theSameInNearlyTheSameWordsIsKeptOnceWhereItWentBest() {
        RepeatedAnswers repeated = new RepeatedAnswers();
        String text = "please restart the router and wait until both lamps are green before you try to sign in again";
        repeated.add(answer(1, Language.ENGLISH, text, 0.4));
        repeated.add(answer(
                2,
                Language.ENGLISH,
                "Please restart the router, and wait until both lamps are green before you try to sign in again!",
                0.9));
        repeated.add(answer(3, Language.ENGLISH, text + " today", 0.7));
        repeated.add(answer(4, Language.ENGLISH, "please send us a photo of the label on the back of the router", 0.1));
        repeated.add(answer(5, Language.CHINESE, "请您先重启路由器，等两个指示灯都变绿以后再登录。", 0.3));
        repeated.add(answer(6, Language.CHINESE, "请您先重启路由器，等两个指示灯都变绿以后再登录！", 0.2));
        assertThat(repeated.different())
                .extracting(said -> said.answer().id(), RepeatedAnswers.Said::times)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a2", 3),
                        org.assertj.core.groups.Tuple.tuple("a4", 1),
                        org.assertj.core.groups.Tuple.tuple("a5", 2));
    }

    /** A second implementation: each text compared with each one kept, by sets of strings. */
    @Test
    void noPairIsMissedAndNoneTooMany() {
        Random random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            if (i < 100) {
                StringBuilder text = new StringBuilder();
                for (int w = 0; w < 30; w++) {
                    text.append(w == 0 ? "" : " ")
                            .append("w")
                            .append((char) ('a' + random.nextInt(26)))
                            .append((char) ('a' + random.nextInt(26)));
                }
                texts.add(text.toString());
            } else {
                String[] words = texts.get(random.nextInt(100)).split(" ");
                for (int changes = random.nextInt(4); changes > 0; changes--) {
                    words[random.nextInt(words.length)] = "changed";
                }
                texts.add(String.join(" ", words));
            }
        }
        RepeatedAnswers repeated = new RepeatedAnswers();
        List<Set<String>> kept = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            repeated.add(answer(i, Language.ENGLISH, texts.get(i), 0.5));
            Set<String> runs = runs(texts.get(i));
            if (kept.stream().noneMatch(other -> jaccard(other, runs) >= 0.75)) {
                kept.add(runs);
            }
        }
        assertThat(kept.size()).isBetween(110, 390);
        assertThat(repeated.different()).hasSize(kept.size());
        assertThat(repeated.different().stream()
                        .mapToInt(RepeatedAnswers.Said::times)
                        .sum())
                .isEqualTo(400);
    }

    private static Set<String> runs(String text) {
        List<String> words =
                Words.of(text, Language.ENGLISH).stream().map(Words.Word::text).toList();
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + 3)));
        }
        return runs;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return (double) both.size() / all.size();
    }
}
