package com.heed.lab.ranking;

import com.heed.evaluation.Excerpt;
import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.learn.Scores.Interval;
import com.heed.ranking.Turn;
import com.heed.report.Page;
import com.heed.report.Plot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The page of a replies run. */
final class RepliesReport {
    private static final int TENTHS = 10;
    private static final int SHOWN = 10;

    private RepliesReport() {}

    static String html(RepliesRun run, Texts texts) {
        Page page = new Page(texts.text("replies.title", run.fileName()), texts);
        String learned = run.learnedFrom();
        String queries = texts.count(run.rankings().size());
        page.lead(
                learned == null
                        ? texts.text("replies.lead", queries)
                        : texts.text("replies.lead.learned", queries, learned));
        page.note(texts.text("made", LabVersion.text(), run.seed()));
        if (!run.measured().isEmpty()) {
            figures(page, run, texts);
            groups(page, run, texts);
            coverage(page, run, texts);
            calibration(page, run, texts);
            examples(page, "replies.right", run, texts, RepliesRun.Ranking::firstIsRight);
            examples(page, "replies.wrong", run, texts, ranking -> !ranking.firstIsRight());
        } else {
            examples(
                    page,
                    "replies.surest",
                    run,
                    texts,
                    ranking -> !ranking.ids().isEmpty());
        }
        return page.html();
    }

    private static void figures(Page page, RepliesRun run, Texts texts) {
        page.section(texts.text("replies.figures"));
        List<List<String>> lines = new ArrayList<>();
        run.figures().forEach((name, figures) -> lines.add(line(texts.text("replies.who." + name), figures, texts)));
        page.numbers(
                texts.text("replies.figures.caption", texts.count(run.measured().size())),
                List.of("", "R@1", "R@5", "MRR", "MAP"),
                lines);
        page.note(texts.text("replies.figures.note"));
    }

    private static List<String> line(String name, RankFigures figures, Texts texts) {
        return List.of(
                name,
                interval(figures.first(), texts),
                interval(figures.five(), texts),
                interval(figures.reciprocal(), texts),
                interval(figures.precision(), texts));
    }

    private static String interval(Interval interval, Texts texts) {
        return texts.interval(
                texts.number(interval.value(), 3), texts.number(interval.low(), 3), texts.number(interval.high(), 3));
    }

    private static void groups(Page page, RepliesRun run, Texts texts) {
        Map<String, RankFigures> groups = run.groups();
        if (groups.size() < 2) {
            return;
        }
        page.section(texts.text("replies.groups"));
        List<List<String>> lines = new ArrayList<>();
        groups.forEach((name, figures) -> {
            List<String> line = new ArrayList<>(line(
                    switch (name) {
                        case "en" -> texts.text("replies.english");
                        case "zh" -> texts.text("replies.chinese");
                        default -> name.substring("topic ".length());
                    },
                    figures,
                    texts));
            line.add(1, texts.count(figures.questions()));
            lines.add(line);
        });
        page.numbers("", List.of("", texts.text("replies.queries"), "R@1", "R@5", "MRR", "MAP"), lines);
    }

    /** What share of the queries gets an answer, and how many of these are right, threshold by threshold. */
    private static void coverage(Page page, RepliesRun run, Texts texts) {
        page.section(texts.text("replies.coverage"));
        List<RepliesRun.Ranking> surest = run.measured().stream()
                .sorted(Comparator.comparingDouble(ranking -> -ranking.probability()[0]))
                .toList();
        List<Plot.Point> points = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        for (int t = TENTHS - 1; t >= 0; t--) {
            double threshold = (double) t / TENTHS;
            List<RepliesRun.Ranking> said = surest.stream()
                    .filter(ranking -> ranking.probability()[0] >= threshold)
                    .toList();
            if (said.isEmpty()) {
                continue;
            }
            double share = (double) said.size() / surest.size();
            double right = (double) said.stream()
                            .filter(RepliesRun.Ranking::firstIsRight)
                            .count()
                    / said.size();
            points.add(new Plot.Point(
                    share,
                    right,
                    4,
                    texts.text(
                            "replies.coverage.point",
                            texts.percent(threshold),
                            texts.percent(share),
                            texts.percent(right))));
            lines.add(List.of(texts.percent(threshold), texts.percent(share), texts.percent(right)));
        }
        page.add(Plot.wide(
                        Plot.Axis.percent(texts.text("replies.covered"), texts),
                        Plot.Axis.percent(texts.text("replies.precise"), texts))
                .line("a", points)
                .dots("a", points)
                .html(texts.text("replies.coverage")));
        page.behind(
                texts.text("replies.numbers"),
                List.of(texts.text("replies.threshold"), texts.text("replies.covered"), texts.text("replies.precise")),
                lines);
    }

    private static void calibration(Page page, RepliesRun run, Texts texts) {
        page.section(texts.text("replies.calibration"));
        int[] said = new int[TENTHS];
        int[] right = new int[TENTHS];
        double[] sum = new double[TENTHS];
        for (RepliesRun.Ranking ranking : run.measured()) {
            RankFigures.Ranking heed = Objects.requireNonNull(ranking.ways().get("heed"));
            for (int i = 0; i < heed.right().length; i++) {
                double p = heed.probability()[i];
                int bin = Math.min(TENTHS - 1, (int) (p * TENTHS));
                said[bin]++;
                sum[bin] += p;
                right[bin] += heed.right()[i] ? 1 : 0;
            }
        }
        List<Plot.Point> points = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        for (int b = 0; b < TENTHS; b++) {
            if (said[b] == 0) {
                continue;
            }
            double confidence = sum[b] / said[b];
            double share = (double) right[b] / said[b];
            points.add(new Plot.Point(
                    confidence,
                    share,
                    4,
                    texts.text(
                            "replies.calibration.point",
                            texts.percent(confidence),
                            texts.percent(share),
                            texts.count(said[b]))));
            lines.add(List.of(texts.percent(confidence, 1), texts.percent(share, 1), texts.count(said[b])));
        }
        page.add(Plot.square(
                        Plot.Axis.percent(texts.text("replies.said"), texts),
                        Plot.Axis.percent(texts.text("replies.used"), texts))
                .guide(0, 0, 1, 1)
                .line("a", points)
                .dots("a", points)
                .html(texts.text("replies.calibration")));
        page.behind(
                texts.text("replies.numbers"),
                List.of(texts.text("replies.said"), texts.text("replies.used"), texts.text("replies.answers")),
                lines);
        RankFigures heed = Objects.requireNonNull(run.figures().get("heed"));
        page.note(texts.text(
                "replies.calibration.note", texts.number(heed.error(), 3), texts.number(heed.topError(), 3)));
    }

    private static void examples(
            Page page, String key, RepliesRun run, Texts texts, Predicate<RepliesRun.Ranking> wanted) {
        List<List<String>> lines = run.rankings().stream()
                .filter(ranking -> !ranking.ids().isEmpty())
                .filter(wanted)
                .sorted(Comparator.comparingDouble(ranking -> -ranking.probability()[0]))
                .limit(SHOWN)
                .map(ranking -> line(ranking, texts))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        page.section(texts.text(key));
        page.words(
                "",
                List.of(
                        texts.text("replies.asked"),
                        texts.text("replies.first"),
                        texts.text("replies.p"),
                        texts.text("replies.truth")),
                lines);
    }

    private static List<String> line(RepliesRun.Ranking ranking, Texts texts) {
        List<Turn> turns = ranking.query().turns();
        String right = "";
        for (int i = 0; i < ranking.ids().size() && right.isEmpty(); i++) {
            if (ranking.query().right().contains(ranking.ids().get(i))) {
                right = texts.text(
                        "replies.place",
                        texts.count(i + 1L),
                        Excerpt.of(ranking.texts().get(i)));
            }
        }
        return List.of(
                Excerpt.of(turns.get(turns.size() - 1).text()),
                Excerpt.of(ranking.texts().get(0)),
                texts.percent(ranking.probability()[0]),
                right);
    }
}
