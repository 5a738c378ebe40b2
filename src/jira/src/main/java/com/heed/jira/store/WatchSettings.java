package com.heed.jira.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is watched in a project.
 *
 * @param surges    whether alarms are raised
 * @param issue     whether an issue is made of an alarm, in mode Act
 * @param issueType id of the type of that issue, or null for the project's first
 * @param patterns  whether patterns are looked for each night
 * @param fields    names of custom fields that rules may speak of, at most {@value #MOST_FIELDS}
 * @param mailTo    keys of the people an alarm is mailed to, in modes Suggest and Act, at most {@value #MOST_MAILS}; none in settings of before there was mail
 */
public record WatchSettings(
        boolean surges,
        boolean issue,
        @Nullable String issueType,
        boolean patterns,
        List<String> fields,
        List<String> mailTo) {
    public static final int MOST_FIELDS = 5;
    public static final int MOST_MAILS = 10;

    /** Before anybody has decided: alarms and patterns, no issue, no mail. */
    public static final WatchSettings DEFAULT = new WatchSettings(true, false, null, true, List.of(), List.of());

    public WatchSettings(
            boolean surges,
            boolean issue,
            @Nullable String issueType,
            boolean patterns,
            List<String> fields,
            @Nullable List<String> mailTo) {
        this.surges = surges;
        this.issue = issue;
        this.issueType = issueType;
        this.patterns = patterns;
        this.fields = List.copyOf(fields);
        this.mailTo = mailTo == null ? List.of() : List.copyOf(mailTo);
        if (this.fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException(this.fields.size() + " fields; at most " + MOST_FIELDS);
        }
        if (this.mailTo.size() > MOST_MAILS) {
            throw new IllegalArgumentException(this.mailTo.size() + " people to mail to; at most " + MOST_MAILS);
        }
    }
}
