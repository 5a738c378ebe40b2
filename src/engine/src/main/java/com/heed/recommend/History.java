package com.heed.recommend;

import com.heed.attention.EventSequence;

/** What one customer did, oldest first. */
public record History(String customer, EventSequence events) {

    public int length() {
        return events.length();
    }

    public int item(int place) {
        return events.items()[place];
    }

    /** Seconds of an event; -1 where no times are known. */
    public long at(int place) {
        return events.at().length == 0 ? -1 : events.at()[place];
    }

    /** The first events. */
    public History before(int place) {
        return new History(customer, events.part(0, place));
    }

    /** Place of the first of the events that happened at the same time as the last; that of the last where no times are known. */
    public int lastBasket() {
        int place = length() - 1;
        while (place > 0 && at(place) >= 0 && at(place - 1) == at(place)) {
            place--;
        }
        return place;
    }
}
