package com.heed.lab.sentiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import com.heed.learn.Scores.Interval;
import com.heed.learn.Share;
import com.heed.sentiment.Polarity;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * How many of some cases are passed, beside two simpler ways to answer them. Intervals are after Wilson, at 95 %.
 *
 * @param heed     the shipped model
 * @param words    the shipped model's words alone
 * @param majority saying one class to all
 */
record CaseTally(Share heed, Share words, Share majority) {
    /** @param majority the class said to all */
    static CaseTally of(Collection<CaseAnswer> answers, Polarity majority) {
        return new CaseTally(
                share(answers, CaseAnswer::isPassed),
                share(answers, CaseAnswer::isPassedByWords),
                share(answers, answer -> answer.asked().label() == majority));
    }

    private static Share share(Collection<CaseAnswer> answers, Predicate<CaseAnswer> passed) {
        return new Share((int) answers.stream().filter(passed).count(), answers.size());
    }

    static String heading(String name) {
        return String.format(Locale.ROOT, "%-24s %-32s %-32s %s", name, "heed: passed [95 %]", "words", "majority");
    }

    String line(String name) {
        return String.format(Locale.ROOT, "  %-22s %-32s %-32s %s", name, text(heed), text(words), text(majority));
    }

    private static String text(Share share) {
        Interval interval = share.interval();
        return String.format(
                Locale.ROOT,
                "%3d of %3d  %.3f [%.3f, %.3f]",
                share.count(),
                share.whole(),
                interval.value(),
                interval.low(),
                interval.high());
    }

    /** Puts n, count and share. */
    static void count(Share share, ObjectNode into) {
        into.put("n", share.whole());
        into.put("passed", share.count());
        into.put("share", Result.rounded(share.value()));
    }

    /** Puts the interval of the share. */
    static void interval(Share share, ObjectNode into) {
        into.putArray("share").add(Result.rounded(share.low())).add(Result.rounded(share.high()));
    }
}
