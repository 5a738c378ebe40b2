package com.heed.simulation;

import java.util.List;

/**
 * A contact that is known before its day is simulated.
 *
 * @param minute        of the day, at least 0
 * @param kind          place of its class in the scenario
 * @param handleMinutes it takes on each channel, above 0
 * @param settles       probability that each channel settles it, in [0, 1]; 0 or 1 where that is known
 * @param patience      how long it is known to wait at least, as a multiple of the mean patience of a channel; 0 where nothing is known
 * @param recorded      place of the channel that handled it in the past, or -1
 */
public record GivenContact(
        double minute, int kind, List<Double> handleMinutes, List<Double> settles, double patience, int recorded) {

    public GivenContact {
        handleMinutes = List.copyOf(handleMinutes);
        settles = List.copyOf(settles);
        Checks.atLeastZero("minute", minute);
        Checks.atLeastZero("patience", patience);
        handleMinutes.forEach(minutes -> Checks.positive("handleMinutes", minutes));
        settles.forEach(p -> Checks.share("settles", p));
        Checks.that(
                settles.size() == handleMinutes.size() && recorded >= -1 && recorded < settles.size(),
                "a contact handled on the channel " + recorded + " with " + handleMinutes.size() + " handle times and "
                        + settles.size() + " settle probabilities; one of each belongs to each channel");
    }
}
