package com.heed.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A word a customer uses more than others do, by the {@link LogLikelihoodRatio} of the contacts with and without it.
 *
 * <p>A word counts once a contact. It is told from {@value #LEAST_CONTACTS} contacts on and where G2 is at least {@value #LEAST_RATIO}, which chance exceeds once in a thousand words.
 *
 * @param contacts of the customer that have it
 * @param others   of the others that have it
 * @param ratio    G2
 */
public record FrequentWord(String word, int contacts, int others, double ratio) {
    private static final int LEAST_CONTACTS = 2;
    /** Quantile 0.999 of the chi-squared distribution with one degree of freedom. */
    private static final double LEAST_RATIO = 10.828;

    /** Strongest first. @param most words at most */
    static List<FrequentWord> of(List<ProfileContact> own, List<ProfileContact> others, int most) {
        if (others.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> mine = counts(own);
        Map<String, Integer> theirs = counts(others);
        List<FrequentWord> words = new ArrayList<>();
        mine.forEach((word, count) -> {
            int elsewhere = theirs.getOrDefault(word, 0);
            boolean more = (double) count * others.size() > (double) elsewhere * own.size();
            double ratio = LogLikelihoodRatio.of(count, own.size() - count, elsewhere, others.size() - elsewhere);
            if (count >= LEAST_CONTACTS && more && ratio >= LEAST_RATIO) {
                words.add(new FrequentWord(word, count, elsewhere, ratio));
            }
        });
        words.sort(Comparator.comparingDouble(FrequentWord::ratio).reversed().thenComparing(FrequentWord::word));
        return List.copyOf(words.subList(0, Math.min(most, words.size())));
    }

    private static Map<String, Integer> counts(List<ProfileContact> contacts) {
        Map<String, Integer> counts = new HashMap<>();
        contacts.forEach(contact -> contact.words().forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }
}
