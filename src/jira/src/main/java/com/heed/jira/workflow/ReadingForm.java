package com.heed.jira.workflow;

/** What the templates of the post-functions may see. */
public final class ReadingForm {
    private final String threshold;
    private final boolean shadow;

    ReadingForm(String threshold, boolean shadow) {
        this.threshold = threshold;
        this.shadow = shadow;
    }

    /** Percent, or empty for the project's threshold. */
    public String getThreshold() {
        return threshold;
    }

    public boolean isShadow() {
        return shadow;
    }
}
