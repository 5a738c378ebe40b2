package com.heed.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.Share;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final EvaluationOptions OPTIONS = EvaluationOptions.standard(1);

    @Test
    void underAHundredCasesNothingIsAdvised() {
        Cases cases = new Cases().add(99, 99, 0.9);

        assertThat(verdict(cases, cases.baseline("words", 10))).isEqualTo(new Verdict.TooFew(99, 100));
    }

    /** 300 cases said with 0.9, of which 285 are right, and 100 with 0.6, of which 50 are: only the first are right often enough. */
    @Test
    void whatIsBetterAndPreciseEnoughIsReadyAtTheSmallestThresholdThatDoes() {
        Cases cases = new Cases().add(300, 285, 0.9).add(100, 50, 0.6);

        Verdict verdict = verdict(cases, cases.baseline("majority", 100), cases.baseline("words", 250));

        assertThat(new Share(335, 400).low()).as("without a threshold").isLessThan(0.8);
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Ready.class, ready -> {
            assertThat(ready.baseline()).isEqualTo("words");
            assertThat(ready.at()).isEqualTo(new Thresholds.Step(0.61, 300, 285, 400));
            assertThat(ready.at().coverage()).isCloseTo(0.75, within(1e-12));
        });
    }

    /** Four of 400 cases more: the interval of the difference, about 0.01 ± 0.01, touches zero. */
    @Test
    void whatIsAsGoodAsTheBestBaselineIsKeptOffAndTheBaselineNamed() {
        Cases cases = new Cases().add(400, 360, 0.9);
        int[] said = new int[400];
        for (int i = 0; i < 400; i++) {
            boolean right = i >= 8 && i < 364;
            said[i] = right
                    ? cases.list().get(i).truth()
                    : 1 - cases.list().get(i).truth();
        }

        Verdict verdict = verdict(cases, EvaluatedFeature.Rival.baseline("words", said), cases.baseline("majority", 9));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.KeepOff.class, off -> {
            assertThat(off.causes()).hasSize(1);
            assertThat(off.causes().get(0)).isInstanceOfSatisfying(Verdict.NotBetter.class, worse -> {
                assertThat(worse.baseline()).isEqualTo("words");
                assertThat(worse.ahead().value()).isCloseTo(0.01, within(1e-12));
                assertThat(worse.ahead().low()).isLessThanOrEqualTo(0);
            });
        });
    }

    /** 65 of 80 right is more than 80 %, and may well be luck. */
    @Test
    void aPrecisionThatMayBeLuckDoesNotCount() {
        Cases cases = new Cases().add(80, 65, 0.9).add(120, 60, 0.6);

        Verdict verdict = verdict(cases, cases.baseline("majority", 20));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.KeepOff.class,
                        off -> assertThat(off.causes())
                                .containsExactly(new Verdict.NotPrecise(0.8, new Thresholds.Step(0.61, 80, 65, 200))));
    }

    @Test
    void whatHardlyAnswersIsKeptOff() {
        Cases cases = new Cases().add(100, 100, 0.9).add(400, 240, 0.6);

        Verdict verdict = verdict(cases, cases.baseline("majority", 20));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.KeepOff.class,
                        off -> assertThat(off.causes())
                                .containsExactly(
                                        new Verdict.HardlyAnswers(0.3, new Thresholds.Step(0.61, 100, 100, 500))));
    }

    @Test
    void whatAnswersNothingIsKeptOff() {
        Cases cases = new Cases().refused(150);

        Verdict verdict = verdict(cases, cases.baseline("majority", 20));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.KeepOff.class,
                        off -> assertThat(off.causes())
                                .containsExactly(new Verdict.NotPrecise(0.8, new Thresholds.Step(0, 0, 0, 150))));
    }

    /** A candidate that was only shown beside the feature does not keep it off. */
    @Test
    void onlyBaselinesHaveToBeBeaten() {
        Cases cases = new Cases().add(400, 360, 0.9);
        EvaluatedFeature.Rival same = EvaluatedFeature.Rival.candidate(
                "attention", cases.baseline("x", 360).said());

        assertThat(verdict(cases, same, cases.baseline("words", 200))).isInstanceOf(Verdict.Ready.class);
    }

    private static Verdict verdict(Cases cases, EvaluatedFeature.Rival... rivals) {
        return Evaluation.of(cases.feature(rivals), OPTIONS).verdict();
    }
}
