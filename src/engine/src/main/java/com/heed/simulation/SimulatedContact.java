package com.heed.simulation;

/**
 * What became of a contact on a simulated day.
 *
 * @param number        of the contact on its day, from 0, in the order of arrival; those that came back are behind the others
 * @param minute        it came in
 * @param kind          place of its class in the scenario
 * @param channel       place of the channel that handled it
 * @param waitMinutes   until it was answered
 * @param handleMinutes it took
 * @param settled       whether that settled it
 */
public record SimulatedContact(
        int number, double minute, int kind, int channel, double waitMinutes, double handleMinutes, boolean settled) {}
