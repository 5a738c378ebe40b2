package com.heed.lab.recommend;

import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.learn.Scores.Interval;
import com.heed.recommend.HitFigures;
import com.heed.recommend.RecommenderTrainer;
import com.heed.recommend.TrainedRecommender;
import com.heed.report.Page;
import java.util.ArrayList;
import java.util.List;

/** The page of a recommend run. */
final class RecommendReport {
    private static final int DIGITS = 4;

    private RecommendReport() {}

    static String html(RecommendRun run, Texts texts) {
        Page page = new Page(texts.text("recommend.title", run.fileName()), texts);
        page.lead(texts.text(
                "recommend.lead", texts.count(run.customers()), texts.count(run.events()), texts.count(run.items())));
        page.note(texts.text("made", LabVersion.text(), run.seed()));
        run.notes().forEach(page::note);
        chosen(page, run, texts);
        figures(page, run, texts);
        return page.html();
    }

    private static void chosen(Page page, RecommendRun run, Texts texts) {
        page.section(texts.text("recommend.chosen"));
        List<List<String>> lines = new ArrayList<>();
        for (TrainedRecommender.Figure figure : run.chosen()) {
            boolean fusion = figure.voice().equals(RecommenderTrainer.FUSION);
            lines.add(List.of(
                    who(figure.voice(), texts),
                    fusion ? "" : texts.number(figure.weight(), 2),
                    texts.number(figure.hits(), DIGITS),
                    texts.number(figure.ndcg(), DIGITS)));
        }
        page.numbers(
                texts.text(
                        "recommend.chosen.caption",
                        texts.count(run.chosen().getFirst().questions())),
                List.of("", texts.text("recommend.weight"), "HR@10", "NDCG@10"),
                lines);
        page.note(texts.text("recommend.chosen.note"));
    }

    private static String who(String model, Texts texts) {
        for (String by : List.of(ComparedModels.ATTENTION_BY, LstmLossOptions.LSTM_BY)) {
            if (model.startsWith(by)) {
                return texts.text("recommend.who." + by.replace('-', '.') + "by", model.substring(by.length()));
            }
        }
        return texts.text("recommend.who." + model);
    }

    private static void figures(Page page, RecommendRun run, Texts texts) {
        page.section(texts.text("recommend.figures"));
        List<List<String>> lines = new ArrayList<>();
        run.figures().forEach((name, figures) -> lines.add(line(who(name, texts), figures, texts)));
        page.numbers(
                texts.text(
                        "recommend.figures.caption", texts.count(run.questions().size())),
                List.of("", "HR@" + run.most(), "NDCG@" + run.most(), "MRR"),
                lines);
        page.note(texts.text("recommend.figures.note"));
    }

    private static List<String> line(String name, HitFigures figures, Texts texts) {
        return List.of(
                name,
                interval(HitFigures.interval(figures.hits()), texts),
                interval(HitFigures.interval(figures.ndcg()), texts),
                interval(HitFigures.interval(figures.reciprocal()), texts));
    }

    private static String interval(Interval interval, Texts texts) {
        return texts.interval(
                texts.number(interval.value(), DIGITS),
                texts.number(interval.low(), DIGITS),
                texts.number(interval.high(), DIGITS));
    }
}
