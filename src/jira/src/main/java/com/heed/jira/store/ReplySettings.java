package com.heed.jira.store;

/**
 * What a project states about replies.
 *
 * @param reviewMined whether a reply found in past issues is shown only after somebody approved it
 */
public record ReplySettings(boolean reviewMined) {
    /** Before anybody has decided: replies of past issues are shown to those who may browse them. */
    public static final ReplySettings DEFAULT = new ReplySettings(false);
}
