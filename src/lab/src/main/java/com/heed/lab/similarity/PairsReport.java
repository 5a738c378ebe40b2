package com.heed.lab.similarity;

import com.heed.evaluation.Excerpt;
import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.learn.Scores.Interval;
import com.heed.report.Page;
import com.heed.similarity.PairReading;
import com.heed.similarity.PairSign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The page of a pairs run. */
final class PairsReport {
    private static final int TENTHS = 10;
    private static final int SHOWN = 12;

    private PairsReport() {}

    static String html(PairsRun run, Texts texts) {
        Page page = new Page(texts.text("pairs.title", run.fileName()), texts);
        String train = run.trainName();
        int pairs = run.rows().texts().size();
        page.lead(
                train == null
                        ? texts.text("pairs.shipped", texts.count(pairs))
                        : texts.text("pairs.fitted", texts.count(pairs), train));
        page.note(texts.text("made", LabVersion.text(), run.seed()));
        if (run.known() > 0) {
            page.paragraph(texts.text("sentiment.known", texts.count(run.known())));
        }
        if (run.measured().length > 0) {
            figures(page, run, texts);
        }
        tenths(page, run, texts);
        examples(page, run, texts);
        return page.html();
    }

    private static void figures(Page page, PairsRun run, Texts texts) {
        page.section(texts.text("pairs.figures"));
        List<List<String>> lines = new ArrayList<>();
        for (PairCandidate candidate : run.candidates()) {
            boolean scored = candidate.isProbability();
            lines.add(List.of(
                    texts.text("pairs.who." + candidate.name()),
                    interval(candidate.area(), texts),
                    scored ? texts.percent(run.scores(candidate).accuracy(1, 0).value()) : "",
                    scored ? texts.number(run.scores(candidate).expectedCalibrationError(), 3) : ""));
        }
        page.numbers(
                texts.text("pairs.figures.caption", texts.count(run.measured().length)),
                List.of("", "AUC", texts.text("pairs.accuracy"), "ECE"),
                lines);
        page.note(texts.text("pairs.figures.note"));
    }

    private static String interval(Interval area, Texts texts) {
        return texts.number(area.value(), 3) + " [" + texts.number(area.low(), 3) + ", " + texts.number(area.high(), 3)
                + "]";
    }

    private static void tenths(Page page, PairsRun run, Texts texts) {
        page.section(texts.text("pairs.said"));
        int[] all = new int[TENTHS];
        int[] labelled = new int[TENTHS];
        int[] same = new int[TENTHS];
        for (int i = 0; i < run.rows().texts().size(); i++) {
            all[tenth(run.same(i))]++;
        }
        for (int i : run.measured()) {
            labelled[tenth(run.same(i))]++;
            same[tenth(run.same(i))] += run.rows().labels()[i];
        }
        List<List<String>> lines = new ArrayList<>();
        for (int t = 0; t < TENTHS; t++) {
            lines.add(List.of(
                    texts.percent((double) t / TENTHS) + " – " + texts.percent((t + 1.0) / TENTHS),
                    texts.count(all[t]),
                    labelled[t] == 0 ? "" : texts.percent((double) same[t] / labelled[t])));
        }
        page.numbers("", List.of(texts.text("pairs.p"), texts.text("pairs.pairs"), texts.text("pairs.truth")), lines);
        page.note(texts.text("pairs.said.note"));
    }

    private static int tenth(double p) {
        return Math.min(TENTHS - 1, (int) (p * TENTHS));
    }

    /** With labels the pairs that were judged most wrongly, else those most surely the same. */
    private static void examples(Page page, PairsRun run, Texts texts) {
        boolean measured = run.measured().length > 0;
        int[] among = measured
                ? run.measured()
                : IntStream.range(0, run.rows().texts().size()).toArray();
        IntToDoubleFunction wrong = i -> measured ? Math.abs(run.rows().labels()[i] - run.same(i)) : run.same(i);
        List<List<String>> lines = new ArrayList<>();
        IntStream.of(among)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -wrong.applyAsDouble(i)))
                .filter(i -> wrong.applyAsDouble(i) >= 0.5)
                .limit(SHOWN)
                .forEach(i -> lines.add(line(run, i, texts)));
        if (lines.isEmpty()) {
            return;
        }
        page.section(texts.text(measured ? "pairs.wrong" : "pairs.surest"));
        page.words(
                "",
                List.of(
                        texts.text("pairs.first"),
                        texts.text("pairs.other"),
                        texts.text("pairs.p"),
                        texts.text("pairs.agreeing"),
                        texts.text("pairs.differing"),
                        texts.text("pairs.against")),
                lines);
    }

    private static List<String> line(PairsRun run, int row, Texts texts) {
        PairText pair = run.rows().texts().get(row);
        PairReading reading = run.reading(row);
        return List.of(
                Excerpt.of(pair.first()),
                Excerpt.of(pair.other()),
                texts.percent(reading.same()),
                Excerpt.of(String.join(" ", reading.agreeing())),
                Excerpt.of(String.join(" ", reading.onlyFirst()) + " / " + String.join(" ", reading.onlyOther())),
                String.join(
                        ", ",
                        reading.parts().stream()
                                .filter(part -> part.sign() != PairSign.MEANING && part.logOdds() < 0)
                                .map(part -> texts.text(
                                        "pairs.sign." + part.sign().name().toLowerCase(Locale.ROOT)))
                                .toList()));
    }
}
