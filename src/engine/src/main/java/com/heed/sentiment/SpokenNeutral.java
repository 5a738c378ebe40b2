package com.heed.sentiment;

import java.util.List;

/**
 * How far the people of a project say of contacts that they are neutral. Nobody speaks up where a message without feeling was read as one, so that contacts are called negative and positive only does not say that none is neutral: it says which of these two they are. To learn from
 * it that neutral is rare would unlearn it. So negative and positive examples speak against neutral only as far as others are called neutral.
 *
 * @param share from 0, where no contact is called neutral, to 1
 */
record SpokenNeutral(double share) {
    /** Contacts called neutral from which on the others speak against it in full; each before it is a tenth. */
    private static final double ENOUGH = 10;

    /** For each contact that the shipped model reads wrong, so many are taken to come in that it reads right. */
    private static final double RIGHT = (1 - SentimentAdaptation.READ_WRONG) / SentimentAdaptation.READ_WRONG;

    static SpokenNeutral of(List<SentimentExample> examples) {
        long named = examples.stream()
                .filter(each -> each.truth() == Polarity.NEUTRAL)
                .count();
        return new SpokenNeutral(Math.min(1, named / ENOUGH));
    }

    /**
     * How much of the weight of a negative or positive example speaks against neutral. Who corrects a contact that was read as neutral does say that this one is not; of the others that were read so, and rightly, nobody speaks.
     *
     * @param wasNeutral whether the shipped model reads it as neutral
     * @return from 0 to 1
     */
    double against(boolean wasNeutral) {
        return wasNeutral ? Math.max(SentimentAdaptation.READ_WRONG, share) : share;
    }

    /** How many times a neutral anchor counts: it stands in for neutral contacts nobody speaks of. */
    double anchor() {
        return 1 + (1 - share) * RIGHT;
    }
}
