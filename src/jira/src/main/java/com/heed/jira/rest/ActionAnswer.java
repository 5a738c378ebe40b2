package com.heed.jira.rest;

import com.heed.action.ActionValues;
import com.heed.action.Effect;
import com.heed.action.KnownAction;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an action in similar contacts.
 *
 * @param says     helps, unclear, harms or frequent
 * @param topic    of the similar contacts; null for any
 * @param unhappy  whether their customers are unhappy; null for both
 * @param contacts that are similar
 * @param with     of those, that got it
 * @param ended    how they ended; null where too few got it
 */
public record ActionAnswer(
        String says,
        @Nullable String topic,
        @Nullable Boolean unhappy,
        int contacts,
        int with,
        @Nullable Ended ended) {

    /**
     * How well contacts end with it and without it, from 0 to 1.
     *
     * @param with         contacts compared that got it
     * @param without      contacts compared that did not
     * @param wellWith     how well all of them would have ended with it
     * @param wellWithout  how well all of them would have ended without it
     * @param low          end of the 95 % interval of the difference
     * @param high         end of the 95 % interval of the difference
     * @param naiveWith    how well those ended that got it
     * @param naiveWithout how well those ended that did not
     */
    public record Ended(
            int with,
            int without,
            double wellWith,
            double wellWithout,
            double low,
            double high,
            double naiveWith,
            double naiveWithout) {}

    static ActionAnswer of(KnownAction known) {
        ActionValues.Value value = known.value();
        Effect effect = value.effect();
        return new ActionAnswer(
                known.says().key(),
                value.group().topic(),
                value.group().unhappy(),
                value.contacts(),
                value.with(),
                effect == null
                        ? null
                        : new Ended(
                                effect.with(),
                                effect.without(),
                                effect.wellWith(),
                                effect.wellWithout(),
                                effect.lower(),
                                effect.upper(),
                                effect.naiveWith(),
                                effect.naiveWithout()));
    }
}
