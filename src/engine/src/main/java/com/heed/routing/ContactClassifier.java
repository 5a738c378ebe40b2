package com.heed.routing;

import com.heed.sentiment.Mood;
import com.heed.sentiment.Trend;

/**
 * Tells the class of a contact by four stated rules, the first that applies:
 *
 * <ol>
 *   <li>UPSET: very negative; or negative and falling; or words of escalation from somebody who is not positive;
 *   <li>UNKNOWN: no words and no mood;
 *   <li>COMPLEX: three or more messages of the customer, or 150 words or more;
 *   <li>SIMPLE.
 * </ol>
 *
 * <p>A negative mood alone is not UPSET: most reports of a fault are negative.
 */
public final class ContactClassifier {

    static final int MANY_MESSAGES = 3;
    static final int MANY_WORDS = 150;

    private ContactClassifier() {}

    public static ContactClass classify(ContactSignals signals) {
        Mood mood = signals.mood();
        boolean positive = mood == Mood.POSITIVE || mood == Mood.VERY_POSITIVE;
        if (mood == Mood.VERY_NEGATIVE
                || (mood == Mood.NEGATIVE && signals.trend() == Trend.FALLING)
                || (signals.escalation() && !positive)) {
            return ContactClass.UPSET;
        }
        if (mood == null && signals.words() == 0) {
            return ContactClass.UNKNOWN;
        }
        return signals.customerMessages() >= MANY_MESSAGES || signals.words() >= MANY_WORDS
                ? ContactClass.COMPLEX
                : ContactClass.SIMPLE;
    }
}
