package com.heed.jira.admin;

import com.heed.drift.Drift;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** How far new contacts have moved from those a model was measured on. */
final class DriftDetails {
    private DriftDetails() {}

    /** What has moved, in a sentence; the figures behind it. */
    static void write(Html html, Texts texts, List<Drift> drifts) {
        if (drifts.isEmpty()) {
            return;
        }
        Drift.Level worst =
                Collections.max(drifts, Comparator.comparing(Drift::level)).level();
        html.open("details", "class", "heed-drift", "data-level", worst.key())
                .element("summary", texts.text("drift.says." + worst.key()));
        html.open("table", "class", "aui").open("thead").open("tr");
        for (String column : List.of("feature", "psi", "noise", "then", "now", "level")) {
            html.element("th", texts.text("drift." + column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (Drift drift : drifts) {
            html.open("tr")
                    .element("th", texts.text("drift.feature." + drift.feature()), "scope", "row")
                    .element("td", texts.decimal(drift.psi()))
                    .element("td", texts.decimal(drift.noise()))
                    .element("td", texts.number(drift.then()))
                    .element("td", texts.number(drift.now()))
                    .element("td", texts.text("drift.level." + drift.level().key()))
                    .close("tr");
        }
        html.close("tbody").close("table").close("details");
    }
}
