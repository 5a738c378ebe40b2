package com.heed.replay;

import com.heed.report.Wording;
import java.util.Locale;

/** What has to be said beside every result of a replay. */
public final class ReplayWords {

    private ReplayWords() {}

    /**
     * What a simulation cannot know, in plain words.
     *
     * @param locale English or simplified Chinese
     */
    public static String cannotKnow(Locale locale) {
        return new Wording(locale, Wording.bundle(ReplayWords.class, "com.heed.replay.texts", "", locale))
                .text("cannot.know");
    }
}
