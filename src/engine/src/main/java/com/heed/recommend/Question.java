package com.heed.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a customer did, and what came then.
 *
 * @param past    may be empty
 * @param targets items, each once
 */
public record Question(History past, int[] targets) {

    /** How the newest of each customer is held out. */
    public enum Held {
        /** The last event. */
        EVENT,
        /** All events of the time of the last one; the last one where no times are known. */
        BASKET
    }

    /** Where a history is cut: the place of the first event held out. */
    static int cut(History history, Held held) {
        return held == Held.EVENT ? history.length() - 1 : history.lastBasket();
    }

    /** One question a customer who has a past without what is held out. */
    public static List<Question> newest(Histories histories, Held held) {
        List<Question> questions = new ArrayList<>();
        for (History history : histories.customers()) {
            int cut = cut(history, held);
            if (cut > 0) {
                int[] targets = Arrays.stream(history.events().items(), cut, history.length())
                        .distinct()
                        .toArray();
                questions.add(new Question(history.before(cut), targets));
            }
        }
        return questions;
    }

    /** The histories without what {@link #newest} asks for. Customers with nothing before it keep what they have. */
    public static Histories before(Histories histories, Held held) {
        return histories.with(history -> {
            int cut = cut(history, held);
            return cut > 0 ? history.before(cut) : history;
        });
    }
}
