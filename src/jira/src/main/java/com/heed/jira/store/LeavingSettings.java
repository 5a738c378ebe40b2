package com.heed.jira.store;

import com.heed.CustomerUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What it means in a project that a customer left, and what is done with it.
 *
 * @param kind    what it means
 * @param unit    who the customers are that leave
 * @param days    within which customers leave; where leaving is silence, that long a silence
 * @param field   where an issue says it: {@value #STATUS}, {@value #RESOLUTION} or the id of a custom field; null for the other kinds
 * @param value   that the field then has, in the words people see; null for the other kinds
 * @param heldOut share of the customers at risk who are shown to nobody, so that it can be told what acting is worth, in [0, {@value #MOST_HELD_OUT}]
 */
public record LeavingSettings(
        Kind kind,
        CustomerUnit unit,
        int days,
        @Nullable String field,
        @Nullable String value,
        double heldOut) {
    /** Name of the models in stored rows. */
    public static final String FEATURE = "leaving";

    public static final String STATUS = "status";
    public static final String RESOLUTION = "resolution";
    public static final int FEWEST_DAYS = 30;
    public static final int MOST_DAYS = 365;
    public static final int USUAL_DAYS = 90;
    public static final double MOST_HELD_OUT = 0.5;
    public static final int LONGEST_VALUE = 150;

    /** Before anybody has decided: nobody is told to be leaving. */
    public static final LeavingSettings OFF =
            new LeavingSettings(Kind.OFF, CustomerUnit.PERSON, USUAL_DAYS, null, null, 0);

    /** What it may mean. */
    public enum Kind {
        /** Nothing: nothing is learned and nothing shown. */
        OFF,
        /** The customer asks nothing for the days. */
        SILENCE,
        /** An issue of the customer gets a status, a resolution or a value of a field. */
        ISSUE,
        /** The customer is on a list that somebody handed in. */
        LIST;

        /** Stable name in REST and texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /** What was stored before organisations could leave has no unit. */
    @SuppressWarnings("ConstantValue")
    public LeavingSettings {
        unit = unit == null ? CustomerUnit.PERSON : unit;
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    days + " days; from " + FEWEST_DAYS + " to " + MOST_DAYS + " can be learned");
        }
        if (!(heldOut >= 0 && heldOut <= MOST_HELD_OUT)) {
            throw new IllegalArgumentException("a share of " + heldOut + " to hold out; at most " + MOST_HELD_OUT);
        }
        if ((kind == Kind.ISSUE) != (field != null && value != null)) {
            throw new IllegalArgumentException(
                    "a field and a value belong to an issue that says who left, and only to that");
        }
    }

    public boolean on() {
        return kind != Kind.OFF;
    }

    /** Models of one definition can be compared; of two they cannot. */
    public String definition() {
        String of = unit == CustomerUnit.PERSON ? "" : unit.key() + "/";
        return of + kind.key() + "/" + days + (field == null ? "" : "/" + field + "=" + value);
    }
}
