package com.heed.desk;

import com.heed.plan.ResponseStep;
import com.heed.queueing.ServiceLevel;
import com.heed.routing.ContactClass;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is stated about a channel for planning and prices, beside what {@link com.heed.routing.Channel} says for the rules.
 *
 * @param live            whether the customer waits at the other end, as on the phone
 * @param waitPrice       money a minute of waiting of an ordinary customer, finite, at least 0
 * @param patienceMinutes mean wait at which customers leave, above 0; infinite if they stay or nobody knows
 * @param promiseMinutes  mean wait that was promised, above 0; infinite for no promise
 * @param minimumPerDay   contacts it must get a day, at least 0
 * @param firstResponses  what the first contacts of a day wait, then the next ones; those after them wait the channel's mean response. Every step has an end
 * @param shifts          without overlap; empty if the channel's agents are always there
 * @param skills          what its agents can do, lower case; a contact that asks for a skill goes only where it is
 * @param settles         probability that a contact is settled there, by class, in [0, 1], until history knows better
 * @param serviceLevel    what its staffing is to keep, or null for nothing; no decision looks at it
 */
public record ChannelTerms(
        boolean live,
        double waitPrice,
        double patienceMinutes,
        double promiseMinutes,
        int minimumPerDay,
        List<ResponseStep> firstResponses,
        List<Shift> shifts,
        Set<String> skills,
        Map<ContactClass, Double> settles,
        @Nullable ServiceLevel serviceLevel) {

    /** Without a service level. */
    public ChannelTerms(
            boolean live,
            double waitPrice,
            double patienceMinutes,
            double promiseMinutes,
            int minimumPerDay,
            List<ResponseStep> firstResponses,
            List<Shift> shifts,
            Set<String> skills,
            Map<ContactClass, Double> settles) {
        this(
                live,
                waitPrice,
                patienceMinutes,
                promiseMinutes,
                minimumPerDay,
                firstResponses,
                shifts,
                skills,
                settles,
                null);
    }

    /** What is taken for a class of which nothing is stated. */
    public static final double SETTLES = 0.8;

    /** @throws IllegalArgumentException naming the value and what would be right */
    public ChannelTerms {
        require(waitPrice >= 0 && waitPrice < 1e9, "waitPrice " + waitPrice + " must be 0 or more");
        require(patienceMinutes > 0, "patienceMinutes " + patienceMinutes + " must be above 0");
        require(promiseMinutes > 0, "promiseMinutes " + promiseMinutes + " must be above 0");
        require(minimumPerDay >= 0, "minimumPerDay " + minimumPerDay + " must be 0 or more");
        firstResponses = List.copyOf(firstResponses);
        for (ResponseStep step : firstResponses) {
            require(
                    step.contacts() < Double.POSITIVE_INFINITY,
                    "a first response has no end; the channel's mean response is for all further contacts");
        }
        shifts = List.copyOf(shifts);
        for (int i = 0; i < shifts.size(); i++) {
            for (int j = 0; j < i; j++) {
                require(
                        !shifts.get(i).overlaps(shifts.get(j)),
                        "shifts " + (j + 1) + " and " + (i + 1) + " overlap; end one where the other begins");
            }
        }
        skills = Collections.unmodifiableSet(new TreeSet<>(skills));
        Map<ContactClass, Double> copy = new EnumMap<>(ContactClass.class);
        settles.forEach((contactClass, chance) -> {
            require(chance >= 0 && chance <= 1, "settles " + chance + " of " + contactClass.key() + " must be 0 to 1");
            copy.put(contactClass, chance);
        });
        settles = Collections.unmodifiableMap(copy);
    }

    /** Probability that a contact of a class is settled there, as stated. */
    public double settles(ContactClass contactClass) {
        return settles.getOrDefault(contactClass, SETTLES);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
