package com.heed.reply;

/**
 * How well an answer went, from what followed it.
 *
 * <p>worth = (0.15 + 0.45 / (1 + n) + 0.25 s + 0.15 min(1, w / 20)) / 2^r, where n is how many more answers it took until the contact was resolved, s what the customer said of the contact (0 to 1, 0.5 if nothing), w the answer's words, and r 1 if
 * the customer came back after a resolution, else 0. So what ended a contact for good is worth 0.725 to 1 unless the customer was unhappy, and the first of three answers to it 0.55 at most without a word of the customer. The weights are judged, not learned; a ranker learns what they are worth.
 */
final class Worth {
    private static final double BASE = 0.15;
    private static final double CLOSENESS = 0.45;
    private static final double SATISFACTION = 0.25;
    private static final double SUBSTANCE = 0.15;
    private static final double ENOUGH_WORDS = 20;

    private Worth() {}

    /**
     * @param later answers of the agent's side after this one and until the resolution
     * @param words of this one
     * @return in [0, 1]
     */
    static double of(Outcome outcome, int later, int words) {
        double worth = BASE
                + CLOSENESS / (1 + later)
                + SATISFACTION * outcome.csat().orElse(Answer.UNKNOWN_WORTH)
                + SUBSTANCE * Math.min(1, words / ENOUGH_WORDS);
        return outcome.reopened() ? worth / 2 : worth;
    }
}
