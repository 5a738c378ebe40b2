package com.heed.lab.intent;

import com.heed.intent.IntentReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model and simpler ways say of one text.
 *
 * @param whole   the model
 * @param byTerms its voice of words alone, calibrated
 * @param keyword index of the class that keyword rules say
 * @param clues   typical words of the text by class
 * @param voices  index of the class each other voice says alone
 */
record Answer(
        IntentReading whole,
        IntentReading byTerms,
        int keyword,
        Map<Integer, List<String>> clues,
        Map<String, Integer> voices) {

    /**
     * The same among more classes.
     *
     * @param names that hold all of this answer's
     */
    Answer among(List<String> names) {
        if (names.equals(whole.names())) {
            return this;
        }
        int[] places = whole.names().stream().mapToInt(names::indexOf).toArray();
        Map<Integer, List<String>> moved = new LinkedHashMap<>();
        clues.forEach((c, words) -> moved.put(places[c], words));
        Map<String, Integer> said = new LinkedHashMap<>();
        voices.forEach((name, c) -> said.put(name, places[c]));
        return new Answer(among(whole, names, places), among(byTerms, names, places), places[keyword], moved, said);
    }

    private static IntentReading among(IntentReading reading, List<String> names, int[] places) {
        double[] p = new double[names.size()];
        for (int c = 0; c < places.length; c++) {
            p[places[c]] = reading.probabilities()[c];
        }
        return new IntentReading(names, p, reading.inScope(), reading.refused());
    }
}
