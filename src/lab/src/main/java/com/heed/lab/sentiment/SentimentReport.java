package com.heed.lab.sentiment;

import com.heed.lab.evaluation.Measured;
import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.report.Page;
import java.util.ArrayList;
import java.util.List;

/** The page of a sentiment run. */
final class SentimentReport {
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
        Measured measured = run.measured();
        if (measured != null) {
            measured.into(page, texts, name -> texts.app("sentiment." + name));
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
        EmotionScores emotions = run.emotions();
        if (emotions != null) {
            emotions.into(page, texts);
        }
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
        return page.html();
    }
}
