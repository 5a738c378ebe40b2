package com.heed.jira.store;

import java.util.Objects;

/**
 * What an administrator allowed Heed to learn from one project.
 *
 * @param source    where the topic of a resolved issue stands: {@code requesttype}, {@code issuetype} or the id of a custom field
 * @param precision share in (0, 1) of the sure topics that have to be right
 * @param consentBy key of the person who confirmed that the issues may be learned from
 * @param consentAt when, in milliseconds of the epoch
 * @param everyDays days between trainings that start by themselves; 0 for none
 */
public record Learning(String source, double precision, String consentBy, long consentAt, int everyDays) {
    public static final int MOST_DAYS = 365;

    public static final String REQUEST_TYPE = "requesttype";
    public static final String ISSUE_TYPE = "issuetype";

    public Learning {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(consentBy, "consentBy");
        if (!(precision > 0 && precision < 1)) {
            throw new IllegalArgumentException("precision " + precision + " must be in (0, 1)");
        }
        if (everyDays < 0 || everyDays > MOST_DAYS) {
            throw new IllegalArgumentException("everyDays " + everyDays + " must be 0 to " + MOST_DAYS);
        }
    }
}
