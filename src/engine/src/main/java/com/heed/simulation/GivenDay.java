package com.heed.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A day whose contacts are known.
 *
 * @param number   of the day; with the seed, it decides what is left to chance
 * @param contacts in the order of their arrival; of equal minutes as given
 */
public record GivenDay(int number, List<GivenContact> contacts) {

    public GivenDay {
        List<GivenContact> sorted = new ArrayList<>(contacts);
        sorted.sort(Comparator.comparingDouble(GivenContact::minute));
        contacts = List.copyOf(sorted);
    }
}
