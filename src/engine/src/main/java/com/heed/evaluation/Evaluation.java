package com.heed.evaluation;

import com.heed.learn.Scores;
import com.heed.learn.Scores.Interval;
import com.heed.learn.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All figures of a feature on a test. They follow from cases and options alone: the same give the same.
 *
 * @param feature     its name
 * @param classes     in the order of {@code confusion}
 * @param options     it was made with
 * @param cases       of the test
 * @param accuracy    share that is right, refused or not
 * @param macroF1     mean of F1 over the classes that occur
 * @param ece         expected calibration error of the guess, ten bins of equal width (Guo et al. 2017), in [0, 1]
 * @param brier       mean squared error of the probabilities, summed over the classes (Brier 1950), in [0, 2]
 * @param comparisons with other ways to answer, in the order given
 * @param confusion   (classes, classes) cases by true and said class
 * @param mixups      what was taken for what most often, 20 at most
 * @param reliability ten bins of the guess's probability
 * @param thresholds  what a threshold does
 * @param groups      figures of each group of each dimension
 * @param perClass    figures of each class that occurs
 * @param refused     cases the feature refused
 * @param wrong       cases that are wrong
 * @param examples    some of these
 * @param verdict     by the rule of {@link Verdict}
 * @param growth      accuracy after training on parts; empty if that was not measured
 */
public record Evaluation(
        String feature,
        List<String> classes,
        EvaluationOptions options,
        int cases,
        Interval accuracy,
        Interval macroF1,
        double ece,
        double brier,
        List<Comparison> comparisons,
        List<int[]> confusion,
        List<Mixup> mixups,
        List<Scores.Bin> reliability,
        Thresholds thresholds,
        List<GroupFigures> groups,
        List<ClassFigures> perClass,
        int refused,
        int wrong,
        List<WrongExample> examples,
        Verdict verdict,
        List<LearningCurve.Point> growth) {
    private static final int MIXUPS = 20;

    public Evaluation {
        classes = List.copyOf(classes);
        comparisons = List.copyOf(comparisons);
        confusion = List.copyOf(confusion);
        mixups = List.copyOf(mixups);
        reliability = List.copyOf(reliability);
        groups = List.copyOf(groups);
        perClass = List.copyOf(perClass);
        examples = List.copyOf(examples);
        growth = List.copyOf(growth);
    }

    /** The same with what was measured after training on parts. */
    public Evaluation with(List<LearningCurve.Point> measured) {
        return new Evaluation(
                feature,
                classes,
                options,
                cases,
                accuracy,
                macroF1,
                ece,
                brier,
                comparisons,
                confusion,
                mixups,
                reliability,
                thresholds,
                groups,
                perClass,
                refused,
                wrong,
                examples,
                verdict,
                measured);
    }

    /** What the growth says of more cases, if anything. */
    public Optional<LearningCurve> learningCurve() {
        return LearningCurve.of(growth, options.seed());
    }

    /** The baseline that is right most often. */
    public Optional<Comparison> bestBaseline() {
        return Verdict.best(comparisons);
    }

    /**
     * Whether it was right more often than the best baseline on the cases there are, however few; true without a baseline.
     */
    public boolean isAhead() {
        return bestBaseline()
                .map(Comparison::accuracy)
                .map(best -> accuracy().value() > best.value())
                .orElse(true);
    }

    /** The threshold to set: the smallest at which answers are right often enough; 0 if there is none. */
    public double threshold() {
        return thresholds
                .reaching(options.precision())
                .map(Thresholds.Step::threshold)
                .orElse(0.0);
    }

    /** Evaluates. */
    public static Evaluation of(EvaluatedFeature feature, EvaluationOptions options) {
        List<EvaluatedCase> cases = feature.cases();
        int[] truths = feature.truths();
        Scores scores = new Scores(
                truths,
                cases.stream().map(EvaluatedCase::probabilities).toArray(double[][]::new),
                feature.classes().size());
        int[][] answers = new int[1 + feature.rivals().size()][];
        answers[0] = cases.stream().mapToInt(EvaluatedCase::guess).toArray();
        for (int a = 1; a < answers.length; a++) {
            answers[a] = feature.rivals().get(a - 1).said();
        }
        Bootstrap bootstrap =
                new Bootstrap(truths, answers, feature.classes().size(), options.resamples(), options.seed());
        List<Comparison> comparisons = new ArrayList<>();
        for (int a = 1; a < answers.length; a++) {
            comparisons.add(comparison(feature.rivals().get(a - 1), a, truths, answers, bootstrap));
        }
        int[][] confusion = scores.confusion();
        Thresholds thresholds = Thresholds.of(cases);
        double threshold = thresholds
                .reaching(options.precision())
                .map(Thresholds.Step::threshold)
                .orElse(0.0);
        return new Evaluation(
                feature.name(),
                feature.classes(),
                options,
                cases.size(),
                accuracy(truths, answers[0]),
                bootstrap.macroF1(0),
                scores.expectedCalibrationError(),
                scores.brier(),
                comparisons,
                Arrays.asList(confusion),
                Mixup.of(feature.classes(), confusion, MIXUPS),
                Arrays.asList(scores.reliability()),
                thresholds,
                GroupFigures.of(cases, threshold),
                ClassFigures.of(feature, confusion),
                (int) cases.stream().filter(EvaluatedCase::refused).count(),
                (int) cases.stream().filter(one -> !one.isRight()).count(),
                WrongExample.of(feature, options.examples()),
                Verdict.of(comparisons, thresholds, options),
                List.of());
    }

    /** After Wilson and not by the bootstrap, which knows no doubt of answers that are all right. */
    private static Scores.Interval accuracy(int[] truths, int[] said) {
        int right = (int) IntStream.range(0, truths.length)
                .filter(i -> said[i] == truths[i])
                .count();
        return new Share(right, truths.length).interval();
    }

    private static Comparison comparison(
            EvaluatedFeature.Rival rival, int a, int[] truths, int[][] answers, Bootstrap bootstrap) {
        int onlyFeature = 0;
        int onlyRival = 0;
        for (int i = 0; i < truths.length; i++) {
            boolean feature = answers[0][i] == truths[i];
            boolean other = answers[a][i] == truths[i];
            onlyFeature += feature && !other ? 1 : 0;
            onlyRival += other && !feature ? 1 : 0;
        }
        return new Comparison(
                rival.key(),
                rival.baseline(),
                accuracy(truths, answers[a]),
                bootstrap.macroF1(a),
                bootstrap.ahead(a),
                bootstrap.macroAhead(a),
                onlyFeature,
                onlyRival,
                McNemar.p(onlyFeature, onlyRival));
    }
}
