package com.heed.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.Share;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final EvaluationOptions OPTIONS = EvaluationOptions.standard(1);

    /** 0.9 said, 0.8 right; 0.6 said, 0.7 right: both bins are 0.1 off. Brier by hand: twice the squared error of class 0. */
    @Test
    void reliabilityAndErrorsOfProbabilitiesAreThoseByHand() {
        Evaluation evaluation =
                Evaluation.of(new Cases().add(10, 8, 0.9).add(10, 7, 0.6).feature(), OPTIONS);

        assertThat(evaluation.ece()).isCloseTo(0.1, within(1e-12));
        assertThat(evaluation.brier()).isCloseTo(2 * (8 * 0.01 + 2 * 0.81 + 7 * 0.16 + 3 * 0.36) / 20, within(1e-12));
        assertThat(evaluation.reliability().get(9).rows()).isEqualTo(10);
        assertThat(evaluation.reliability().get(9).right()).isCloseTo(0.8, within(1e-12));
    }

    /** Wilson (1927): n / (n + z^2) where all are right. A bootstrap would say 100 % to 100 %. */
    @Test
    void answersThatAreAllRightMayStillBeWrongOnOtherCases() {
        Evaluation evaluation = Evaluation.of(new Cases().add(65, 65, 0.9).feature(), OPTIONS);

        assertThat(evaluation.accuracy().value()).isEqualTo(1);
        assertThat(evaluation.accuracy().low()).isCloseTo(65 / (65 + 3.8415), within(1e-4));
        assertThat(evaluation.accuracy().high()).isEqualTo(1);
    }

    @Test
    void aRefusedCaseIsAnsweredAtNoThreshold() {
        Evaluation evaluation =
                Evaluation.of(new Cases().add(10, 10, 0.9).refused(10).feature(), OPTIONS);

        assertThat(evaluation.refused()).isEqualTo(10);
        assertThat(evaluation.thresholds().all()).isEqualTo(new Thresholds.Step(0, 10, 10, 20));
        assertThat(evaluation.thresholds().steps().get(90).answered()).isEqualTo(10);
        assertThat(evaluation.thresholds().steps().get(91).answered()).isZero();
    }

    /** 60 of 100 in one language, 90 of 100 in the other; three more speak a third, too few to say anything of. */
    @Test
    void aGroupStandsApartWhenItsDifferenceToTheOthersLeavesOutZero() {
        Evaluation evaluation = Evaluation.of(
                new Cases()
                        .add(100, 60, 0.9, Map.of("language", "zh", "channel", "mail"))
                        .add(100, 90, 0.9, Map.of("language", "en", "channel", "mail"))
                        .add(3, 0, 0.9, Map.of("language", "fr", "channel", "mail"))
                        .feature(),
                OPTIONS);

        assertThat(evaluation.groups())
                .as("one channel is nothing to compare")
                .extracting(GroupFigures::group)
                .containsExactly("zh", "en", "fr");
        GroupFigures chinese = evaluation.groups().get(0);
        assertThat(chinese.accuracy()).isEqualTo(new Share(60, 100).interval());
        assertThat(chinese.ahead()).isEqualTo(new Share(60, 100).minus(new Share(90, 103)));
        assertThat(GroupFigures.apart(evaluation.groups()))
                .extracting(GroupFigures::group)
                .containsExactly("zh", "en");
    }

    @Test
    void classesAndMixupsFollowFromTheMatrix() {
        Evaluation evaluation = Evaluation.of(new Cases().add(50, 40, 0.9).feature(), OPTIONS);

        assertThat(evaluation.confusion().get(0)).containsExactly(40, 0);
        assertThat(evaluation.confusion().get(1)).containsExactly(10, 0);
        assertThat(evaluation.mixups()).containsExactly(new Mixup("b", "a", 10, 10));
        ClassFigures a = evaluation.perClass().get(0);
        assertThat(a.recall()).isEqualTo(new Share(40, 40).interval());
        assertThat(a.precision()).isEqualTo(new Share(40, 50).interval());
        assertThat(a.f1()).isCloseTo(80.0 / 90, within(1e-12));
        assertThat(evaluation.perClass().get(1).precision()).as("never said").isNull();
    }

    @Test
    void wrongExamplesComeSurestFirstAndTellWhatTheirFiguresSay() {
        List<EvaluatedCase> cases = List.of(
                wrong("sure", new double[] {0.8, 0.16, 0.04}, false, Map.of(0, List.of("refund"))),
                wrong("close", new double[] {0.48, 0.45, 0.07}, false, Map.of(0, List.of("x"), 1, List.of("y"))),
                wrong("strange", new double[] {0.95, 0.01, 0.04}, true, Map.of()),
                wrong("silent", new double[] {0.7, 0.1, 0.2}, false, Map.of()));
        EvaluatedFeature feature =
                new EvaluatedFeature("topic", List.of("a", "b", "c"), cases, List.of(), List.of(500, 19, 0));

        List<WrongExample> examples = Evaluation.of(feature, OPTIONS).examples();

        assertThat(examples).extracting(WrongExample::name).containsExactly("sure", "silent", "close", "strange");
        Reason few = new Reason.FewTrained("b", 19);
        assertThat(examples.get(0).reasons())
                .containsExactly(few, new Reason.SecondRight(0.16), new Reason.MisleadingWords("a", List.of("refund")));
        assertThat(examples.get(1).reasons()).containsExactly(few);
        assertThat(examples.get(2).reasons())
                .containsExactly(few, new Reason.Close(0.48 - 0.45), new Reason.SecondRight(0.45));
        assertThat(examples.get(3).reasons()).startsWith(new Reason.Foreign());
    }

    private static EvaluatedCase wrong(
            String name, double[] probabilities, boolean refused, Map<Integer, List<String>> clues) {
        return new EvaluatedCase(name, 1, probabilities, refused, Map.of(), "text", clues);
    }

    @Test
    void theSameCasesAndSeedGiveTheSameFigures() {
        EvaluatedFeature feature = new Cases()
                .add(40, 30, 0.8)
                .feature(new Cases().add(40, 30, 0.8).baseline("words", 20));

        assertThat(Evaluation.of(feature, OPTIONS).accuracy())
                .isEqualTo(Evaluation.of(feature, OPTIONS).accuracy());
        assertThat(Evaluation.of(feature, OPTIONS).comparisons())
                .isEqualTo(Evaluation.of(feature, OPTIONS).comparisons());
    }

    @Test
    void aFeatureThatKeepsItsBestGuessesOnlySpreadsTheRest() {
        assertThat(EvaluatedCase.spread(Map.of(2, 0.7, 0, 0.1), 4))
                .containsExactly(new double[] {0.1, 0.1, 0.7, 0.1}, within(1e-12));
        assertThat(EvaluatedCase.spread(Map.of(0, 0.4, 1, 0.6), 2)).containsExactly(0.4, 0.6);
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedWithTheNumbers() {
        EvaluatedFeature.Rival shorter = EvaluatedFeature.Rival.baseline("words", new int[3]);
        assertThatThrownBy(() -> new Cases().add(2, 1, 0.9).feature(shorter))
                .hasMessage("'words' answers 3 of 2 cases");
        assertThatThrownBy(() -> new Cases().feature()).hasMessage("no case to evaluate 'topic' on");
        assertThatThrownBy(() -> new Cases().add(1, 1, 1.5))
                .hasMessage("case 'case 0' has probability 1.5, outside 0 to 1");
    }
}
