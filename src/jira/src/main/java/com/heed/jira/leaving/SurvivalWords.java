package com.heed.jira.leaving;

import com.heed.jira.page.Texts;
import com.heed.jira.store.LeavingSurvival;
import com.heed.jira.store.LeavingSurvival.Point;
import com.heed.jira.store.LeavingSurvival.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a curve of survival says, in the reader's words.
 *
 * @param days of silence that mean leaving
 */
public record SurvivalWords(Texts texts, LeavingSurvival survival, int days) {
    /** Below it a difference is hardly chance. */
    private static final double UNLIKELY = 0.05;

    private static final double SMALL = 0.001;

    /** The finding, when customers come back, and whether a quick reply goes with longer stays. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(finding(), returned()));
        Reply reply = survival.reply();
        if (reply != null) {
            sentences.add(compared(reply));
        }
        return sentences;
    }

    /** When half have asked for the last time; where that is on the first day, how many ask only then. */
    public String finding() {
        Integer median = survival.median();
        if (median == null) {
            Point end = survival.points().getLast();
            return texts.text(
                    "leaving.survival.most", texts.percent(end.share()), texts.number(end.day()), texts.number(days));
        }
        return median == 0
                ? texts.text(
                        "leaving.survival.once",
                        texts.percent(1 - survival.points().getFirst().share()),
                        texts.number(days))
                : texts.text("leaving.survival.half", texts.number(median), texts.number(days));
    }

    /** How it was estimated, and of how many. */
    public String note() {
        return texts.text("leaving.survival.note", texts.number(survival.customers()));
    }

    private String returned() {
        Integer half = survival.returned();
        return half == null
                ? texts.text("leaving.survival.back.few", texts.percent(survival.back()), texts.number(days))
                : texts.text("leaving.survival.back", texts.number(half));
    }

    private String compared(Reply reply) {
        return texts.text(
                reply.p() < UNLIKELY ? "leaving.survival.reply.differs" : "leaving.survival.reply.chance",
                texts.number(reply.day()),
                texts.percent(reply.inTimeShare()),
                texts.number(reply.inTime()),
                texts.percent(reply.lateShare()),
                texts.number(reply.late()),
                reply.p() < SMALL
                        ? texts.text("leaving.survival.p.small")
                        : texts.text("leaving.survival.p", String.format(Locale.ROOT, "%.3f", reply.p())));
    }
}
