package com.heed.sandbox.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which summaries and answers belong to which matter. The same for both languages, whose phrases stand in the same order. */
final class Fits {
    private static final Map<String, List<Fit>> TOPICS = read();

    private Fits() {}

    /** Places of the phrases that fit, from 0. */
    record Fit(List<Integer> summaries, List<Integer> answers) {}

    /** @param matter place of the matter among those of its topic, from 0 */
    static Fit of(String topic, int matter) {
        return TOPICS.getOrDefault(topic, List.of()).get(matter);
    }

    private static Map<String, List<Fit>> read() {
        Map<String, List<Fit>> topics = new HashMap<>();
        for (String[] row : Phrases.rows("fits.txt")) {
            List<Fit> fits = new ArrayList<>();
            for (String pair : row[1].split(" ", -1)) {
                int slash = pair.indexOf('/');
                fits.add(new Fit(places(pair.substring(0, slash)), places(pair.substring(slash + 1))));
            }
            topics.put(row[0], fits);
        }
        return topics;
    }

    private static List<Integer> places(String digits) {
        return digits.chars()
                .map(digit -> Character.digit(digit, 16) - 1)
                .boxed()
                .toList();
    }
}
