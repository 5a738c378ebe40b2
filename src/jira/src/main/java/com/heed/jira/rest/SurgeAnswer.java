package com.heed.jira.rest;

import com.heed.jira.store.StoredSurge;
import org.jspecify.annotations.Nullable;

/**
 * One alarm.
 *
 * @param subject   {@code negative}, {@code type:NAME} or {@code topic:NAME}
 * @param label     of the subject in the reader's language
 * @param contacts  in the window
 * @param expected  in the same hours of the four weeks before, on the mean
 * @param factor    how many times the usual, or null where none are usual
 * @param p         probability of so many or more if nothing had changed
 * @param issue     key of the issue made of it, if the reader may see it
 * @param dismissed when somebody took it off the pages, or null
 */
public record SurgeAnswer(
        int id,
        String subject,
        String label,
        int contacts,
        double expected,
        @Nullable Double factor,
        double p,
        String from,
        String to,
        String at,
        @Nullable String issue,
        @Nullable String dismissed) {

    static SurgeAnswer of(StoredSurge surge, String label, @Nullable String issue) {
        StoredSurge.Dismissal dismissed = surge.dismissed();
        return new SurgeAnswer(
                surge.id(),
                surge.subject(),
                label,
                surge.contacts(),
                surge.expected(),
                surge.factor(),
                surge.chance(),
                surge.from().toString(),
                surge.to().toString(),
                surge.at().toString(),
                issue,
                dismissed == null ? null : dismissed.at().toString());
    }
}
