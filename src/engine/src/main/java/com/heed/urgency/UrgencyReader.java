package com.heed.urgency;

import com.heed.urgency.UrgencyReading.Certainty;
import com.heed.urgency.UrgencyReading.Floor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads contacts with the rules as floor and, once there is one, a model. Without a model everything is medium, or what the rules ask for. Safe for many threads.
 *
 * @param rules     the administrator's, or {@link UrgencyRules#DEFAULT}
 * @param model     null until one is trained
 * @param threshold probability in [0, 1] a level must have to be said; {@link #THRESHOLD} if nobody chose
 */
public record UrgencyReader(UrgencyRules rules, @Nullable UrgencyModel model, double threshold) {
    /** What everything is while nothing is trained. */
    public static final Urgency USUAL = Urgency.MEDIUM;

    /** With three levels the most probable one has a third at least; a rare level is seldom more probable than this and worth saying all the same. */
    public static final double THRESHOLD = 0.4;

    public UrgencyReader {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold " + threshold + " is outside [0, 1]");
        }
    }

    /** With the default threshold. */
    public UrgencyReader(UrgencyRules rules, @Nullable UrgencyModel model) {
        this(rules, model, THRESHOLD);
    }

    /**
     * Reads a contact.
     *
     * @param arrival the contact when it came in, for the model
     * @param now     the contact as it is, for the rules
     * @throws IllegalArgumentException if the arrival was encoded by another encoder than the model's
     */
    public UrgencyReading read(Arrival arrival, UrgencyFacts now) {
        Optional<UrgencyRules.Spoken> spoken = rules.floor(now);
        if (model == null) {
            Urgency level =
                    spoken.map(one -> USUAL.atLeast(one.rule().atLeast())).orElse(USUAL);
            return new UrgencyReading(level, Certainty.RULES, null, List.of(), floor(spoken, USUAL));
        }
        UrgencyModel.Said said = model.read(arrival);
        Urgency own = own(said);
        Floor floor = floor(spoken, own);
        if (floor != null && floor.applied()) {
            return new UrgencyReading(
                    floor.rule().atLeast(), Certainty.RULES, said.probabilities(), said.reasons(), floor);
        }
        return new UrgencyReading(
                own, own == null ? Certainty.UNSURE : Certainty.MODEL, said.probabilities(), said.reasons(), floor);
    }

    /** The model's level if it is sure enough of it; else the most probable one if it is sure enough of that. */
    private @Nullable Urgency own(UrgencyModel.Said said) {
        LevelProbabilities p = said.probabilities();
        if (p.of(said.level()) >= threshold) {
            return said.level();
        }
        return p.of(p.mostProbable()) >= threshold ? p.mostProbable() : null;
    }

    private static @Nullable Floor floor(Optional<UrgencyRules.Spoken> spoken, @Nullable Urgency own) {
        return spoken.map(one -> new Floor(
                        one.rule(),
                        one.number(),
                        own == null || own.compareTo(one.rule().atLeast()) < 0))
                .orElse(null);
    }
}
