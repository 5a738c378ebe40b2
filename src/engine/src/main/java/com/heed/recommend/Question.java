package com.heed.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a customer did, and what came then.
 *
 * @param past    may be empty
 * @param targets items, each once
 * @param at      seconds of the first of them; -1 where no times are known
 */
public record Question(History past, int[] targets, long at) {

    /** Of no known time. */
    public Question(History past, int[] targets) {
        this(past, targets, -1);
    }

    /** How the newest of each customer is held out. */
    public enum Held {
        /** The last event that could have been recommended. */
        EVENT,
        /** All events of the time of the last one; the last one where no times are known. */
        BASKET
    }

    /** A history up to its last event that could have been recommended. */
    private static History asked(Catalogue catalogue, History history) {
        int end = history.length();
        while (end > 0 && !catalogue.item(history.item(end - 1)).offered()) {
            end--;
        }
        return end == history.length() ? history : history.before(end);
    }

    /** Where a history is cut: the place of the first event held out; 0 where none is. */
    private static int cut(History asked, Held held) {
        return asked.length() == 0 ? 0 : held == Held.EVENT ? asked.length() - 1 : asked.lastBasket();
    }

    /** One question a customer who has a past without what is held out. */
    public static List<Question> newest(Histories histories, Held held) {
        List<Question> questions = new ArrayList<>();
        for (History history : histories.customers()) {
            History asked = asked(histories.catalogue(), history);
            int cut = cut(asked, held);
            if (cut > 0) {
                int[] targets = Arrays.stream(asked.events().items(), cut, asked.length())
                        .filter(item -> histories.catalogue().item(item).offered())
                        .distinct()
                        .toArray();
                questions.add(new Question(asked.before(cut), targets, asked.at(cut)));
            }
        }
        return questions;
    }

    /** The histories without what {@link #newest} asks for and what came after it. Customers with nothing before it keep what they have. */
    public static Histories before(Histories histories, Held held) {
        return histories.with(history -> {
            int cut = cut(asked(histories.catalogue(), history), held);
            return cut > 0 ? history.before(cut) : history;
        });
    }
}
