package com.heed.lab.sentiment;

import com.heed.lab.report.ClassScores;
import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.report.Page;
import java.util.ArrayList;
import java.util.List;

/** The page of a sentiment run. */
final class SentimentReport {
    private static final int EXAMPLES = 15;
    private static final int LONGEST_EXAMPLE = 160;

    private SentimentReport() {}

    static String html(SentimentRun run, Texts texts) {
        Page page = new Page(texts.text("sentiment.title", run.file()), texts);
        String train = run.trainFile();
        page.lead(
                train == null
                        ? texts.text("sentiment.shipped", texts.count(run.rows()))
                        : texts.text("sentiment.adapted", texts.count(run.rows()), train));
        page.note(texts.text("made", LabVersion.text(), run.seed()));
        if (run.notRead() > 0) {
            page.paragraph(texts.text("sentiment.notread", texts.count(run.notRead())));
        }
        if (run.known() > 0) {
            page.paragraph(texts.text("sentiment.known", texts.count(run.known())));
        }
        if (run.allKnown()) {
            page.paragraph(texts.text("sentiment.allknown"));
        }
        ClassScores scores = run.classScores();
        if (scores != null) {
            scores.into(page, texts);
        }
        page.section(texts.text("sentiment.said"));
        List<List<String>> counts = new ArrayList<>();
        int[] said = run.counts();
        for (int c = 0; c < said.length; c++) {
            counts.add(List.of(
                    texts.app("sentiment." + SentimentLabels.CLASSES.get(c)),
                    texts.count(said[c]),
                    texts.percent((double) said[c] / run.rows())));
        }
        page.numbers("", List.of("", texts.text("sentiment.texts"), texts.text("share")), counts);
        DeletionProof deletion = run.deletion();
        if (deletion != null) {
            page.section(texts.text("deletion.heading"));
            page.paragraph(texts.text(
                    "deletion.text",
                    texts.count(deletion.texts()),
                    texts.number(deletion.driving(), 3),
                    texts.number(deletion.random(), 3),
                    texts.number(deletion.difference(), 3),
                    texts.number(deletion.low(), 3),
                    texts.number(deletion.high(), 3)));
        }
        if (scores != null) {
            page.section(texts.text("surprises.heading"));
            page.note(texts.text("surprises.note"));
            List<List<String>> rows = new ArrayList<>();
            for (SentimentRun.Surprise surprise : run.surprises(EXAMPLES)) {
                rows.add(List.of(
                        Long.toString(surprise.row()),
                        cut(surprise.text()),
                        texts.app("sentiment." + surprise.truth()),
                        texts.percent(surprise.given())));
            }
            page.words(
                    "",
                    List.of(
                            texts.text("surprises.row"),
                            texts.text("surprises.text"),
                            texts.text("surprises.truth"),
                            texts.text("surprises.given")),
                    rows);
        }
        return page.html();
    }

    private static String cut(String text) {
        int end = Math.min(LONGEST_EXAMPLE, text.length());
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }
}
