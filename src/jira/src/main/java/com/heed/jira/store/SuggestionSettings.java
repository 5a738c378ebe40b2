package com.heed.jira.store;

/**
 * What a project's administrator decided about answers that Heed suggests.
 *
 * @param threshold        probability in [0, 1] of being about what is asked, below which no reply is suggested to an agent, where nothing was learned from the project's answers
 * @param useThreshold     probability in [0, 1] of being used, below which none is suggested where they have taught which to suggest
 * @param portal           whether customers are offered answers while they write
 * @param portalThreshold  probability in [0, 1] below which they are offered none
 * @param instant          whether the post-function may send an answer by itself
 * @param instantThreshold probability in [0, 1] below which it sends none
 */
public record SuggestionSettings(
        double threshold,
        double useThreshold,
        boolean portal,
        double portalThreshold,
        boolean instant,
        double instantThreshold) {
    /** Before anybody has decided: agents see replies that are about what is asked in three of ten cases or more or, once that was learned, used in one of twenty or more; customers see nothing. */
    public static final SuggestionSettings DEFAULT = new SuggestionSettings(0.3, 0.05, false, 0.6, false, 0.9);

    public SuggestionSettings {
        check("threshold", threshold);
        check("useThreshold", useThreshold);
        check("portalThreshold", portalThreshold);
        check("instantThreshold", instantThreshold);
    }

    private static void check(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " " + value + " must be in [0, 1]");
        }
    }
}
