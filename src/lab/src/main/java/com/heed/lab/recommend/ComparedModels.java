package com.heed.lab.recommend;

import com.heed.lab.lstm.LstmBaseline;
import com.heed.lab.lstm.LstmLoss;
import com.heed.learn.Progress;
import com.heed.recommend.HitFigures.Repeats;
import com.heed.recommend.ItemWords;
import com.heed.recommend.Question;
import com.heed.recommend.ReciprocalRanks;
import com.heed.recommend.Recommender;
import com.heed.recommend.RecommenderTrainer;
import com.heed.recommend.TrainedRecommender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that was learned, to be asked: the fusion, its voices, and what is measured beside them.
 *
 * @param models by name, the fusion first
 * @param chosen how each did on the newest part of what was learned from
 */
record ComparedModels(Map<String, Recommender> models, List<TrainedRecommender.Figure> chosen) {
    /** Attention by another loss, before the name of the loss. */
    static final String ATTENTION_BY = "attention-";

    private static final String ATTENTION = "attention";
    private static final String STORED = "stored";

    /**
     * Learns.
     *
     * @throws IllegalArgumentException if no customer has two events
     */
    static ComparedModels of(Asked asked, RecommendRun.Settings settings, Progress progress) {
        RecommenderTrainer trainer = new RecommenderTrainer(options(asked, settings));
        TrainedRecommender trained = trainer.train(asked.all(), progress);
        ComparedModels learned = new ComparedModels(new LinkedHashMap<>(), new ArrayList<>(trained.figures()));
        learned.models.put(RecommenderTrainer.FUSION, trained.ranks());
        for (ReciprocalRanks.Voice voice : trained.learned()) {
            learned.models.put(voice.name(), voice.recommender());
        }
        if (settings.compare()) {
            learned.addStored(trained, asked);
            settings.losses().others().forEach((name, loss) -> {
                RecommenderTrainer.Alone alone = trainer.attention(asked.all(), loss, progress);
                learned.add(ATTENTION_BY + name, alone.recommender(), alone.figure());
            });
        }
        if (settings.compare() || settings.model().equals(LstmBaseline.NAME)) {
            settings.lstm().byName().forEach((name, loss) -> {
                LstmBaseline baseline = baseline(loss, asked, trained, settings, progress);
                learned.add(name, baseline.recommender(), baseline.figure());
            });
        }
        return learned;
    }

    private static RecommenderTrainer.Options options(Asked asked, RecommendRun.Settings settings) {
        boolean fusion = settings.model().equals(RecommenderTrainer.FUSION)
                || settings.model().equals(LstmBaseline.NAME);
        return new RecommenderTrainer.Options(
                settings.repeats(),
                asked.held(),
                ItemWords::of,
                RecommenderTrainer.Options.standard().with(settings.losses().first()),
                settings.compare() || !fusion,
                settings.seed(),
                settings.threads());
    }

    private static LstmBaseline baseline(
            LstmLoss loss, Asked asked, TrainedRecommender trained, RecommendRun.Settings settings, Progress progress) {
        List<Question> newest = trained.tested().stream()
                .map(TrainedRecommender.Tested::question)
                .toList();
        Repeats repeats = settings.repeats();
        return LstmBaseline.train(
                loss, asked.all(), asked.held(), newest, repeats, settings.seed(), settings.threads(), progress);
    }

    private void addStored(TrainedRecommender trained, Asked asked) {
        List<ReciprocalRanks.Voice> stored = trained.stored(asked.all().catalogue());
        models.put(STORED, new ReciprocalRanks(stored, asked.all().catalogue()));
        stored.stream()
                .filter(voice -> voice.name().equals(ATTENTION))
                .forEach(voice -> models.put(ATTENTION_BY + STORED, voice.recommender()));
    }

    private void add(String name, Recommender model, TrainedRecommender.Figure figure) {
        models.put(name, model);
        chosen.add(new TrainedRecommender.Figure(
                name, figure.settings(), figure.weight(), figure.hits(), figure.ndcg(), figure.questions()));
    }
}
