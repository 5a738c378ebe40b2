package com.heed.lab.route;

import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.replay.CostEstimate;
import com.heed.replay.OffPolicyOutcome;
import com.heed.report.Page;
import java.util.Arrays;
import java.util.List;

/** The page of an evaluation from logged decisions: what may be said of the other policy, the estimates, how much of the log speaks of it, and what no log can tell. */
final class EvaluateReport {
    /** A decision that counts for more than so many is named as a reason for doubt. */
    private static final double HEAVY = 20;

    private final String log;
    private final OffPolicyOutcome.Estimated found;
    private final long seed;
    private final Texts texts;

    private EvaluateReport(String log, OffPolicyOutcome.Estimated found, long seed, Texts texts) {
        this.log = log;
        this.found = found;
        this.seed = seed;
        this.texts = texts;
    }

    /** @param log name of the file, for the title */
    static String html(String log, OffPolicyOutcome.Estimated found, long seed, Texts texts) {
        return new EvaluateReport(log, found, seed, texts).html();
    }

    private String html() {
        Page page = new Page(texts.text("evaluate.title", log), texts);
        page.lead(verdict());
        page.note(texts.text("made", LabVersion.text(), seed));
        page.section(texts.text("evaluate.costs"));
        page.numbers(
                texts.text("evaluate.costs.caption", texts.count(found.decisions())),
                heads("policy", "cost", "interval"),
                List.of(
                        row("logged", found.logged()),
                        row("robust", found.doublyRobust()),
                        row("normalised", found.selfNormalised()),
                        row("ips", found.ips()),
                        row("difference", found.difference())));
        page.note(texts.text("evaluate.costs.note"));
        page.section(texts.text("evaluate.log"));
        page.paragraph(texts.text(
                "evaluate.log.text",
                texts.percent(found.matched()),
                texts.count(found.decisions()),
                texts.count((int) Math.round(found.effectiveSize())),
                texts.number(found.largestWeight(), 1)));
        if (found.largestWeight() > HEAVY) {
            page.paragraph(texts.text("evaluate.log.heavy", texts.number(found.largestWeight(), 1)));
        }
        page.section(texts.text("evaluate.cannot"));
        page.paragraph(texts.text("evaluate.cannot.text"));
        return page.html();
    }

    /** What the interval allows to say, and no more. */
    private String verdict() {
        CostEstimate difference = found.difference();
        if (difference.high() < 0) {
            return texts.text(
                    "evaluate.verdict.cheaper",
                    money(-difference.mean()),
                    money(-difference.high()),
                    money(-difference.low()));
        }
        if (difference.low() > 0) {
            return texts.text(
                    "evaluate.verdict.dearer",
                    money(difference.mean()),
                    money(difference.low()),
                    money(difference.high()));
        }
        return texts.text("evaluate.verdict.open", money(difference.low()), money(difference.high()));
    }

    private List<String> row(String key, CostEstimate estimate) {
        return List.of(
                texts.text("evaluate.of." + key),
                money(estimate.mean()),
                "[" + money(estimate.low()) + ", " + money(estimate.high()) + "]");
    }

    private String money(double value) {
        return texts.number(value, 2);
    }

    private List<String> heads(String... keys) {
        return Arrays.stream(keys)
                .map(key -> texts.text("evaluate.head." + key))
                .toList();
    }
}
