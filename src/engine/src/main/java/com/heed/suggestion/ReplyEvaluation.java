package com.heed.suggestion;

import com.heed.evaluation.Comparison;
import com.heed.evaluation.EvaluatedCase;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.EvaluatedFeature.Rival;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.Excerpt;
import com.heed.evaluation.RankedCases;
import com.heed.learn.Scores.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a ranker was worth on the answers sent last, beside the model of pairs, the cosine and the shipped ranker. The classes are places in the ranker's order: the truth of a case is the place at which the sent answer came, and the ranker always says the first. So its accuracy is
 * the share of contacts whose answer stands first (R@1 among {@value ReplyTraining#AMONG}).
 */
public final class ReplyEvaluation {
    /** How much less often the answer may stand first, at the lower end of the paired 95 % interval, than in the order that runs without a model. */
    static final double MARGIN = 0.05;

    private static final List<String> PLACES = IntStream.rangeClosed(1, ReplyTraining.AMONG)
            .mapToObj(String::valueOf)
            .toList();

    private ReplyEvaluation() {}

    /**
     * The figures.
     *
     * @param name of the feature on the page
     */
    public static EvaluatedFeature feature(String name, ReplyTraining.Outcome.Learned learned) {
        List<EvaluatedCase> cases = new ArrayList<>();
        for (ReplyCase each : learned.test()) {
            cases.add(new EvaluatedCase(
                    each.contact().name(),
                    each.place(),
                    Arrays.copyOf(each.probabilities(), PLACES.size()),
                    false,
                    each.contact().groups(),
                    Excerpt.of(each.contact().pair().turns().getLast().text()),
                    Map.of()));
        }
        List<Rival> rivals = new ArrayList<>();
        for (ReplyCase.Way way : ReplyCase.Way.values()) {
            int[] said = learned.test().stream()
                    .mapToInt(each -> each.rival(way).first())
                    .toArray();
            rivals.add(new Rival(key(way), said, way != ReplyCase.Way.SHIPPED));
        }
        return new EvaluatedFeature(name, PLACES, cases, rivals, List.of());
    }

    /** The name of a way in files. */
    public static String key(ReplyCase.Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    /** The places of the sent answers in each order, Heed's first, and every case as an example. */
    public static RankedCases ranked(ReplyTraining.Outcome.Learned learned) {
        List<ReplyCase> test = learned.test();
        List<RankedCases.Way> ways = new ArrayList<>();
        ways.add(new RankedCases.Way(
                RankedCases.HEED, test.stream().mapToInt(ReplyCase::place).toArray()));
        for (ReplyCase.Way way : ReplyCase.Way.values()) {
            ways.add(new RankedCases.Way(
                    key(way),
                    test.stream().mapToInt(each -> each.rival(way).place()).toArray()));
        }
        List<RankedCases.Example> examples = test.stream()
                .map(each -> new RankedCases.Example(
                        each.contact().name(),
                        each.contact().pair().turns().getLast().text(),
                        each.candidates().get(each.first()),
                        each.probabilities()[0],
                        each.candidates().getFirst(),
                        each.place()))
                .toList();
        return new RankedCases(ways, ReplyTraining.AMONG, examples);
    }

    /**
     * Whether the ranker may take the place of the order that runs without it: the sent answer stands first at least as often, and not more than {@value #MARGIN} less often at the lower end of the paired 95 % interval of the difference.
     */
    public static boolean isNoWorse(Evaluation evaluation) {
        return evaluation.comparisons().stream()
                .filter(one -> one.key().equals(key(ReplyCase.Way.PAIRS)))
                .map(Comparison::ahead)
                .allMatch(ReplyEvaluation::isNoWorse);
    }

    private static boolean isNoWorse(Interval ahead) {
        return ahead.value() >= 0 && ahead.low() > -MARGIN;
    }
}
