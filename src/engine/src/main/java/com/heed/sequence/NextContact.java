package com.heed.sequence;

import java.util.ArrayList;
import java.util.List;

/**
 * The contact to take next, by the generalised c-mu rule (van Mieghem 1995): the one whose waiting costs most for each minute its handling takes. So that
 * nobody starves, contacts older than a stated age go before, oldest first.
 *
 * @param mostMinutes age from which a contact goes first, at least 0; infinite for never
 */
public record NextContact(double mostMinutes) {

    /** @throws IllegalArgumentException if the age is negative or no number */
    public NextContact {
        if (!(mostMinutes >= 0)) {
            throw new IllegalArgumentException("mostMinutes " + mostMinutes + " must be 0 or more");
        }
    }

    /** @return place of the contact; of equal ones the oldest
     *  @throws IllegalArgumentException if nobody waits */
    public int choose(Queue queue) {
        int size = queue.size();
        if (size == 0) {
            throw new IllegalArgumentException("nobody waits; ask only when somebody does");
        }
        int best = 0;
        double most = -1;
        int oldest = -1;
        double age = mostMinutes;
        for (int place = 0; place < size; place++) {
            double waited = queue.waitedMinutes(place);
            if (waited > age || (waited == age && oldest < 0)) {
                oldest = place;
                age = waited;
            }
            double index = queue.costPerMinute(place) / queue.handleMinutes(place);
            if (index > most) {
                most = index;
                best = place;
            }
        }
        return oldest >= 0 ? oldest : best;
    }

    /**
     * In which order the contacts would be taken if all were taken at this moment: the same as choosing, taking it out and choosing again, in n log n steps.
     *
     * @return places, the next one first
     */
    public int[] order(Queue queue) {
        int size = queue.size();
        double[] waited = new double[size];
        double[] index = new double[size];
        List<Integer> places = new ArrayList<>(size);
        for (int place = 0; place < size; place++) {
            waited[place] = queue.waitedMinutes(place);
            index[place] = queue.costPerMinute(place) / queue.handleMinutes(place);
            places.add(place);
        }
        // The sort is stable, so that of equal ones the oldest stays first.
        places.sort((one, other) -> {
            boolean isOld = waited[one] >= mostMinutes;
            boolean otherIsOld = waited[other] >= mostMinutes;
            if (isOld != otherIsOld) {
                return isOld ? -1 : 1;
            }
            return isOld ? Double.compare(waited[other], waited[one]) : Double.compare(index[other], index[one]);
        });
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
