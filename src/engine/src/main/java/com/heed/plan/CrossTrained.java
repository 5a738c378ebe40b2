package com.heed.plan;

/**
 * Agents of one channel who can also serve another, minute by minute as the plan likes. A minute lent is taken from the one channel and given to the other, on each at the share of time that
 * may be planned there; they handle a contact as quickly as those who were always there.
 *
 * @param from   number of the channel on whose shifts they are
 * @param to     number of the channel they can also serve, another one
 * @param people how many, above 0; never more than are on shift
 */
public record CrossTrained(int from, int to, double people) {
    public CrossTrained {
        if (from < 0 || to < 0 || from == to) {
            throw new IllegalArgumentException(
                    "agents of channel " + from + " who also serve channel " + to + "; name two different channels");
        }
        if (!(people > 0 && people < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(people + " cross-trained agents; must be above 0");
        }
    }
}
