package com.heed.lab.urgency;

import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.report.Page;
import com.heed.urgency.UrgencyReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page of an urgency run. */
final class UrgencyReport {
    private UrgencyReport() {}

    static String html(UrgencyRun run, Texts texts) {
        Page page = new Page(texts.text("urgency.title", run.file()), texts);
        Map<String, Integer> counts = run.counts(UrgencyRun::level);
        page.lead(texts.text(
                "urgency.lead",
                texts.count(run.readings().size()),
                texts.count(run.data().train().size())));
        page.note(texts.text("made", LabVersion.text(), run.seed()));
        List<List<String>> levels = new ArrayList<>();
        for (String level : List.of("high", "medium", "low", "unsure")) {
            levels.add(List.of(texts.text("urgency.level." + level), texts.count(counts.getOrDefault(level, 0))));
        }
        page.section(texts.text("urgency.levels.heading"));
        page.numbers("", List.of(texts.text("urgency.level"), texts.text("urgency.rows")), levels);
        Map<String, Integer> rules = run.counts(UrgencyReport::rule);
        rules.remove("");
        if (!rules.isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            rules.forEach((name, count) -> rows.add(List.of(name, texts.count(count))));
            page.section(texts.text("urgency.rules.heading"));
            page.numbers("", List.of(texts.text("urgency.rules.rule"), texts.text("urgency.rows")), rows);
        }
        LevelLines lines = run.lines();
        if (lines != null) {
            lines.into(page, texts);
        }
        return page.html();
    }

    private static String rule(UrgencyReading reading) {
        return reading.floor() != null && reading.floor().applied()
                ? reading.floor().rule().name()
                : "";
    }
}
