package com.heed.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that set some texts apart from others, by the log odds ratio with an informative Dirichlet prior: Monroe, Colaresi and Quinn (2008), "Fightin' Words", formulas 15 to 22.
 *
 * <p>With y and n the count of a word and of all words among the texts, and a and A the same for all texts scaled to a prior of {@value #PRIOR} words, or a tenth of all if that is less, the evidence of a word is
 * <pre>
 *     d = log((y1 + a) / (n1 + A - y1 - a)) - log((y2 + a) / (n2 + A - y2 - a))
 *     z = d / sqrt(1 / (y1 + a) + 1 / (y2 + a))
 * </pre>
 * A word counts once a text, since one chatty customer does not make a topic. The prior keeps rare words from winning and common ones from mattering, so no list of stop words is needed
 * in either language.
 */
public final class NamingWords {
    private static final double PRIOR = 500;
    private static final double PART = 0.1;
    /** One-sided 1 %. Only the strongest few are shown, so that a word that passes by chance is rarely seen. */
    private static final double LEAST_Z = 2.326;

    private static final int LEAST_TEXTS = 2;

    private final Map<String, Integer> all = new HashMap<>();
    private final List<Set<String>> texts;
    private final long total;

    /**
     * A word and how strongly it sets the texts apart.
     *
     * @param z     standard deviations above no difference
     * @param texts of those asked for that have it
     */
    public record Word(String text, double z, int texts) {}

    /** @param words (texts) words of each text as {@link com.heed.text.Words} gives them; marks and single Latin letters are passed over */
    public NamingWords(List<List<String>> words) {
        List<Set<String>> kept = new ArrayList<>(words.size());
        long sum = 0;
        for (List<String> text : words) {
            Set<String> once = new HashSet<>();
            for (String word : text) {
                if (names(word)) {
                    once.add(word);
                }
            }
            once.forEach(word -> all.merge(word, 1, Integer::sum));
            sum += once.size();
            kept.add(once);
        }
        texts = kept;
        total = sum;
    }

    private static boolean names(String word) {
        int first = word.codePointAt(0);
        if (!Character.isLetter(first)) {
            return false;
        }
        boolean han = Character.UnicodeScript.of(first) == Character.UnicodeScript.HAN;
        return han || word.length() > 1;
    }

    /**
     * The words that set some texts apart, strongest first.
     *
     * @param members numbers of texts, from 0
     * @param most    words at most
     * @return perhaps none: then nothing sets them apart
     */
    public List<Word> of(int[] members, int most) {
        Map<String, Integer> inside = new HashMap<>();
        long sum = 0;
        for (int member : members) {
            for (String word : texts.get(member)) {
                inside.merge(word, 1, Integer::sum);
                sum++;
            }
        }
        List<Word> words = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : inside.entrySet()) {
            int everywhere = all.getOrDefault(entry.getKey(), 0);
            double z = z(entry.getValue(), sum, everywhere - entry.getValue(), total - sum, everywhere);
            if (z >= LEAST_Z && entry.getValue() >= LEAST_TEXTS) {
                words.add(new Word(entry.getKey(), z, entry.getValue()));
            }
        }
        words.sort(Comparator.comparingDouble(Word::z).reversed().thenComparing(Word::text));
        return List.copyOf(words.subList(0, Math.min(most, words.size())));
    }

    private double z(double inside, double insideAll, double outside, double outsideAll, double everywhere) {
        double prior = Math.min(PRIOR, PART * total);
        return z(inside, insideAll, outside, outsideAll, prior * everywhere / total, prior);
    }

    static double z(double y1, double n1, double y2, double n2, double prior, double priorAll) {
        double difference = Math.log((y1 + prior) / (n1 + priorAll - y1 - prior))
                - Math.log((y2 + prior) / (n2 + priorAll - y2 - prior));
        return difference / Math.sqrt(1 / (y1 + prior) + 1 / (y2 + prior));
    }
}
