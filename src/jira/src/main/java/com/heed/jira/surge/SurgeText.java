package com.heed.jira.surge;

import com.heed.jira.page.Texts;
import com.heed.jira.store.StoredSurge;
import java.time.Duration;

/** An alarm in words. */
final class SurgeText {
    private static final double LEAST_SHOWN = 0.0001;

    private SurgeText() {}

    /** One line: "Delivery: 38 contacts in 6 hours, usually 11". */
    static String title(StoredSurge surge, Texts texts) {
        return texts.text(
                "surge.title",
                Subjects.label(surge.subject(), texts).replaceAll("\\s+", " "),
                texts.number(surge.contacts()),
                texts.number(Duration.between(surge.from(), surge.to()).toHours()),
                texts.number(surge.expected()));
    }

    /** What it was compared with, and how rarely chance does that. */
    static String body(StoredSurge surge, Texts texts) {
        long looks = Math.round(1 / Math.max(surge.chance(), LEAST_SHOWN));
        return texts.text("surge.body", texts.time(surge.from()), texts.time(surge.to()), texts.number(looks));
    }
}
