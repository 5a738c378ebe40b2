package com.heed.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiverseTest {
    private static ReadAnswer answer(String clean, float... sentence) {
        return new ReadAnswer(new ReadText(clean, sentence.length == 0 ? null : sentence, null, TextWords.of(clean)));
    }

    private static List<Ranked> ranked(double... probability) {
        List<Ranked> ranked = new ArrayList<>();
        for (double p : probability) {
            ranked.add(new Ranked(ranked.size(), p, List.of()));
        }
        return ranked;
    }

    @Test
    void nearlyTheSameAnswerIsNotShownTwice() {
        List<ReadAnswer> answers = List.of(
                answer("a", 1, 0, 0), answer("b", 0.995f, 0.0998f, 0), answer("c", 0, 1, 0), answer("d", 0, 0, 1));

        List<Ranked> chosen = Diverse.choose(ranked(0.4, 0.3, 0.2, 0.1), answers, 3);

        assertThat(chosen).extracting(Ranked::candidate).containsExactly(0, 2, 3);
    }

    /** By hand: behind the first, 0.30 at cosine 0.8 is worth 0.7 * 0.30 - 0.3 * 0.30 * 0.8 = 0.138, 0.21 at cosine 0 is worth 0.147. */
    @Test
    void ofTwoTheOneThatSaysSomethingElseComesFirst() {
        List<ReadAnswer> answers = List.of(answer("a", 1, 0), answer("b", 0.8f, 0.6f), answer("c", 0, 1));

        assertThat(Diverse.choose(ranked(0.4, 0.30, 0.21), answers, 2))
                .extracting(Ranked::candidate)
                .containsExactly(0, 2);
        assertThat(Diverse.choose(ranked(0.4, 0.30, 0.19), answers, 2))
                .extracting(Ranked::candidate)
                .containsExactly(0, 1);
    }

    @Test
    void withoutVectorsWordsTellWhatIsTheSame() {
        List<ReadAnswer> answers = List.of(
                answer("please send us the invoice"),
                answer("Please send us the invoice!"),
                answer("we are closed today"));

        assertThat(Diverse.choose(ranked(0.5, 0.3, 0.2), answers, 3))
                .extracting(Ranked::candidate)
                .containsExactly(0, 2);
        assertThat(Diverse.choose(List.of(), List.of(), 3)).isEmpty();
    }
}
