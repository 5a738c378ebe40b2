package com.heed.urgency;

import java.util.List;
import java.util.Objects;

/**
 * What moved the model, to be said in the reader's language.
 *
 * @param key    last part of an i18n key: {@code word}, {@code text}, {@code sentiment}, {@code emotions}, {@code language}, {@code channel}, {@code requestType},
 *               {@code hour}, {@code weekday}, {@code outside}, {@code contacts.month}, {@code contacts.year}, {@code negative}, {@code last}, {@code reopened},
 *               {@code length}, {@code questions}, {@code exclamations} or {@code capitals}
 * @param args   values for the text's places: a String (a word, a slug, a name, a language's tag), or a finite Double
 * @param effect on the log odds of the highest level against the lowest, beside a contact that is average in this; above 0 speaks for more urgent, below for less
 */
public record UrgencyReason(String key, List<Object> args, double effect) {
    public UrgencyReason {
        Objects.requireNonNull(key, "key");
        args = List.copyOf(args);
        if (!Double.isFinite(effect)) {
            throw new IllegalArgumentException("reason '" + key + "' has the effect " + effect + "; it must be finite");
        }
    }

    /** Whether it speaks for a higher level. */
    public boolean raises() {
        return effect > 0;
    }
}
