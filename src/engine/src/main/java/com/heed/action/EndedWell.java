package com.heed.action;

import java.util.OptionalDouble;

/**
 * How well a contact ended, from 0 to 1: the weighted mean of what is known,
 *
 * <pre>  (0.6 settled + 0.2 csat + 0.1 (mood + 1) / 2 + 0.1 stayed) / sum of the weights of those that are known</pre>
 *
 * where settled is always known. So a contact that is settled for good and of which nothing else is known is worth 1. The weights are judged, not learned.
 *
 * @param settled whether it was resolved in time, was not taken up again, and the customer did not come back with the same
 * @param csat    what the customer said in the survey, in [0, 1]
 * @param mood    of the customer's next contact, in [-1, 1]; empty where there was none soon
 * @param stayed  1 if the customer stayed, 0 if not; empty where nobody defined leaving, or it is too early to tell
 */
record EndedWell(boolean settled, OptionalDouble csat, OptionalDouble mood, OptionalDouble stayed) {
    private static final double SETTLED = 0.6;
    private static final double CSAT = 0.2;
    private static final double MOOD = 0.1;
    private static final double STAYED = 0.1;

    double value() {
        double sum = settled ? SETTLED : 0;
        double weights = SETTLED;
        if (csat.isPresent()) {
            sum += CSAT * csat.getAsDouble();
            weights += CSAT;
        }
        if (mood.isPresent()) {
            sum += MOOD * (mood.getAsDouble() + 1) / 2;
            weights += MOOD;
        }
        if (stayed.isPresent()) {
            sum += STAYED * stayed.getAsDouble();
            weights += STAYED;
        }
        return sum / weights;
    }
}
