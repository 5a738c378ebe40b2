package com.heed.lab.recommend;

import com.heed.attention.EventSequence;
import com.heed.recommend.Catalogue;
import com.heed.recommend.Histories;
import com.heed.recommend.History;
import com.heed.recommend.Question;
import com.heed.recommend.Question.Held;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be learned from, and what is asked then.
 *
 * @param held what of a history is the newest part, on which voices are tuned
 * @param note a sentence on what cannot be found, or null
 */
record Asked(
        Histories all,
        Held held,
        List<Question> questions,
        @Nullable String note) {
    private static final int NONE = -1;

    /** @param later what customers had then; null where the last event of each is held out */
    static Asked of(EventFile past, @Nullable EventFile later, Catalogue catalogue) {
        Histories whole = new Histories(catalogue, past.histories(catalogue));
        return later == null
                ? new Asked(Question.before(whole, Held.EVENT), Held.EVENT, Question.newest(whole, Held.EVENT), null)
                : new Asked(whole, Held.BASKET, questions(whole, later), unknown(later, catalogue));
    }

    private static @Nullable String unknown(EventFile later, Catalogue catalogue) {
        long unknown = later.items().stream()
                .filter(item -> catalogue.number(item) < 0)
                .count();
        return unknown == 0
                ? null
                : unknown + " items of '" + later.file()
                        + "' are neither in the history nor in the list of items; nothing can recommend them, and they count as missed.";
    }

    /** One question a customer of the test file; somebody without a history is asked for all the same. */
    private static List<Question> questions(Histories whole, EventFile later) {
        Map<String, History> known = new LinkedHashMap<>();
        whole.customers().forEach(history -> known.put(history.customer(), history));
        Map<String, List<Integer>> targets = new LinkedHashMap<>();
        for (EventFile.Event event : later.events()) {
            int number = whole.catalogue().number(event.item());
            targets.computeIfAbsent(event.customer(), customer -> new ArrayList<>())
                    .add(number < 0 ? NONE : number);
        }
        List<Question> asked = new ArrayList<>();
        targets.forEach((customer, items) -> asked.add(new Question(
                known.getOrDefault(customer, new History(customer, EventSequence.untimed())),
                items.stream().mapToInt(i -> i).distinct().toArray())));
        return asked;
    }
}
