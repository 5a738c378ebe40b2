package com.heed.lab.intent;

import com.heed.lab.evaluation.Measured;
import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.report.Page;
import java.util.List;

/** The page of an intent run. */
final class IntentReport {
    private IntentReport() {}

    static String html(IntentRun run, Texts texts) {
        Page page = new Page(texts.text("intent.title", run.file()), texts);
        page.lead(texts.text(
                run.inTurns() ? "intent.lead.turns" : "intent.lead",
                texts.count(run.rows()),
                texts.count(run.classes()),
                texts.count(run.refused())));
        if (run.repeated() > 0) {
            page.paragraph(texts.text("intent.repeated", texts.count(run.repeated())));
        }
        page.note(texts.text("made", LabVersion.text(), run.seed()));
        Measured measured = run.measured();
        if (measured != null) {
            measured.into(page, texts, name -> name);
        }
        ScopeScores scope = run.scopeScores();
        if (scope != null) {
            page.section(texts.text("scope.heading"));
            page.numbers(
                    texts.text("scope.caption", texts.count(scope.rows())),
                    List.of("", ""),
                    List.of(
                            List.of("AUROC", texts.number(scope.auroc(), 4)),
                            List.of(texts.text("scope.five"), texts.percent(scope.recallAtFive())),
                            List.of(texts.text("scope.recall"), texts.percent(scope.recall())),
                            List.of(texts.text("scope.precision"), texts.percent(scope.precision())),
                            List.of(texts.text("scope.false"), texts.percent(scope.falseRefusal()))));
            page.note(texts.text("scope.note"));
        }
        return page.html();
    }
}
