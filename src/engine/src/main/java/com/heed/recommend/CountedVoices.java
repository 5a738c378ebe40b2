package com.heed.recommend;

import java.util.ArrayList;
import java.util.List;

/** The voices that count instead of learning by steps, each tuned on the newest part. */
final class CountedVoices {
    private static final double DAY = 86_400;
    private static final List<Double> HALF_LIVES = List.of(Double.POSITIVE_INFINITY, 365.0, 120.0, 45.0, 15.0, 5.0);
    private static final List<Double> FADES = List.of(0.5, 0.7, 0.8, 0.9, 0.95, 1.0);

    private final NewestPart newest;
    private final Histories before;

    CountedVoices(NewestPart newest) {
        this.newest = newest;
        before = newest.before();
    }

    Tuned popularity() {
        double days = before.newest() < 0
                ? Double.POSITIVE_INFINITY
                : newest.best(HALF_LIVES, each -> Popularity.now(before, each * DAY));
        return new Tuned(
                RecommenderTrainer.POPULAR,
                Double.isInfinite(days) ? "of all time" : "half-life " + days + " days",
                Popularity.now(before, days * DAY),
                all -> Popularity.now(all, days * DAY));
    }

    /** Not tuned. */
    Tuned neighbours() {
        return new Tuned(
                RecommenderTrainer.NEIGHBOURS,
                "cosine",
                CoOccurrence.of(before, CoOccurrence.Options.COSINE),
                all -> CoOccurrence.of(all, CoOccurrence.Options.COSINE));
    }

    /** One setting after the other, in wide steps and then in narrow ones. */
    Tuned coOccurrence() {
        CoOccurrence.Options chosen = CoOccurrence.Options.NEXT;
        for (int round = 0; round < 2; round++) {
            List<CoOccurrence.Options> tried = new ArrayList<>(List.of(chosen));
            tried.addAll(around(chosen, round));
            chosen = newest.best(tried, each -> CoOccurrence.of(before, each));
        }
        CoOccurrence.Options best = chosen;
        return new Tuned(
                RecommenderTrainer.COUNTING,
                best.toString(),
                CoOccurrence.of(before, best),
                all -> CoOccurrence.of(all, best));
    }

    private static List<CoOccurrence.Options> around(CoOccurrence.Options at, int round) {
        List<CoOccurrence.Options> others = new ArrayList<>();
        double[] step = round == 0 ? new double[] {0, 0.5, 1} : new double[] {0.25, 0.75};
        for (double alpha : step) {
            for (double beta : step) {
                others.add(
                        new CoOccurrence.Options(at.window(), at.reach(), at.backward(), alpha, beta / 2, at.fade()));
            }
        }
        for (double reach : step) {
            others.add(new CoOccurrence.Options(at.window(), reach, at.backward(), at.alpha(), at.beta(), at.fade()));
        }
        for (double backward : step) {
            others.add(new CoOccurrence.Options(at.window(), at.reach(), backward, at.alpha(), at.beta(), at.fade()));
        }
        for (double fade : new double[] {0.5, 0.7, 0.9, 1}) {
            others.add(new CoOccurrence.Options(at.window(), at.reach(), at.backward(), at.alpha(), at.beta(), fade));
        }
        return others;
    }

    Tuned features(SparseRows content) {
        List<WeightedFeatures.Options> tried = new ArrayList<>();
        for (double fade : new double[] {0.6, 0.8, 1}) {
            for (double power : new double[] {0, 0.25, 0.5}) {
                tried.add(new WeightedFeatures.Options(fade, power));
            }
        }
        WeightedFeatures.Options best = newest.best(tried, each -> WeightedFeatures.of(before, content, each));
        return new Tuned(
                RecommenderTrainer.FEATURES,
                best.toString(),
                WeightedFeatures.of(before, content, best),
                all -> WeightedFeatures.of(all, content, best));
    }

    /** How the past fades first, then how much demand counts: each setting compares every picture with every past. */
    Tuned images(ImageVectors images) {
        double fade = newest.best(
                List.of(1.0, 0.8, 0.6), each -> Lookalikes.of(before, images, new Lookalikes.Options(each, 0)));
        double power = newest.best(
                List.of(0.0, 0.25, 0.5), each -> Lookalikes.of(before, images, new Lookalikes.Options(fade, each)));
        Lookalikes.Options best = new Lookalikes.Options(fade, power);
        return new Tuned(
                RecommenderTrainer.IMAGES,
                best.toString(),
                Lookalikes.of(before, images, best),
                all -> Lookalikes.of(all, images, best));
    }

    Tuned own() {
        OwnFrequency own = new OwnFrequency(newest.best(FADES, OwnFrequency::new));
        return new Tuned(RecommenderTrainer.OWN, own.toString(), own, all -> own);
    }
}
