package com.heed.lab.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.evaluation.EvaluationOptions;
import com.heed.intent.IntentReading;
import com.heed.lab.report.Texts;
import com.heed.lab.run.WrongUse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IntentRunTest {
    private static final List<String> NAMES = List.of("a", "b");

    /** 200 rows of two classes in turns, of which the model gets 190, the words 150, the keywords 100; half by mail, half by chat. */
    private static IntentRun run(boolean refused, String label) {
        List<Answer> answers = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<Map<String, String>> groups = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int truth = i % 2;
            answers.add(new Answer(
                    reading(i < 190 ? truth : 1 - truth, refused),
                    reading(i < 150 ? truth : 1 - truth, false),
                    i < 100 ? truth : 1 - truth,
                    Map.of(),
                    Map.of("vectors", truth)));
            labels.add(label.isEmpty() ? NAMES.get(truth) : label);
            groups.add(Map.of("language", "en", "channel", i < 100 ? "mail" : "chat"));
        }
        IntentTable rows = new IntentTable(
                Collections.nCopies(200, "text"),
                labels,
                LongStream.range(0, 200).toArray(),
                Collections.nCopies(200, List.of()),
                groups);
        return new IntentRun(
                Path.of("test.csv"),
                new IntentSplit.Answers(rows, NAMES, answers, List.of(100, 100), List.of(), false, 3),
                "none",
                List.of(Path.of("train.csv")),
                EvaluationOptions.standard(1),
                true);
    }

    private static IntentReading reading(int said, boolean refused) {
        return new IntentReading(NAMES, said == 0 ? new double[] {0.9, 0.1} : new double[] {0.1, 0.9}, 0.5, refused);
    }

    @Test
    void figuresAndAdviceAreSaidOnTheTerminalInTheFileAndOnThePage() {
        IntentRun run = run(false, "");
        StringWriter terminal = new StringWriter();
        run.print(new PrintWriter(terminal));

        assertThat(terminal.toString())
                .contains(
                        "3 rows of the test are left out because their text was learned from",
                        "among the three most probable: 1.0000; of the surest 80 %: 1.0000 right",
                        "advice: ready, at a threshold of 0.00",
                        "threshold 0.00: answers 1.0000 of the cases, 0.9500 [0.9104, 0.9726] of these right",
                        "vectors     1.0000");
        JsonNode evaluation = run.metrics().get("evaluation");
        assertThat(evaluation.get("verdict").asText()).isEqualTo("ready");
        assertThat(evaluation.at("/rivals/keyword/accuracy/0").asDouble()).isEqualTo(0.5);
        assertThat(evaluation.at("/rivals/words/ahead/0").asDouble()).isEqualTo(0.2);
        assertThat(evaluation.at("/rivals/words/onlyHeed").asInt()).isEqualTo(40);
        assertThat(evaluation.at("/rivals/vectors/baseline").asBoolean()).isFalse();
        assertThat(evaluation.at("/groups/0/dimension").asText()).isEqualTo("channel");
        assertThat(IntentReport.html(run, Texts.in("en")))
                .contains("Ready", "Better than the best of the simple ways, “Words alone”, by 20.0 points");
        assertThat(IntentReport.html(run, Texts.in("zh"))).contains("就绪", "仅用词语");
    }

    @Test
    void whenAllRowsAreRefusedThereIsNothingToMeasure() {
        assertThatThrownBy(() -> run(true, ""))
                .isInstanceOf(WrongUse.class)
                .hasMessageStartingWith("All 200 labelled rows of 'test.csv' were refused");
    }

    @Test
    void labelsOfWhichNoneWasLearnedAreAMistake() {
        assertThatThrownBy(() -> run(false, "other"))
                .isInstanceOf(WrongUse.class)
                .hasMessageStartingWith("No row of 'test.csv' has a label that was learned; it has other, and a, b");
    }

    /** A part of --folds may lack a class: its answers are moved to their places among all. */
    @Test
    void anAnswerAmongFewerClassesFindsItsPlaces() {
        IntentReading reading = new IntentReading(List.of("a", "c"), new double[] {0.2, 0.8}, 0.5, false);

        Answer answer = new Answer(reading, reading, 1, Map.of(1, List.of("word")), Map.of("vectors", 1))
                .among(List.of("a", "b", "c"));

        assertThat(answer.whole().probabilities()).containsExactly(0.2, 0, 0.8);
        assertThat(answer.keyword()).isEqualTo(2);
        assertThat(answer.clues()).containsOnlyKeys(2);
        assertThat(answer.voices()).containsEntry("vectors", 2);
    }
}
