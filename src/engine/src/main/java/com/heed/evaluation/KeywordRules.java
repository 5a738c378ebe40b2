package com.heed.evaluation;

import com.heed.pattern.NamingWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What somebody would write without a model: “if the text has this word, it is that class”. The words are the {@value #WORDS_A_CLASS} most typical of each class in the training part by their log odds ({@link NamingWords}); the most
 * typical word of all is asked first, and the first that stands in the text decides. Where none does, it is the commonest class.
 */
public final class KeywordRules {
    private static final int WORDS_A_CLASS = 5;

    private final List<Rule> rules;
    /** Places of a word's rules in {@link #rules}. */
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    private final int commonest;

    /**
     * A rule.
     *
     * @param word  lower-cased
     * @param label index of the class it stands for
     * @param z     how typical it is, in standard deviations
     */
    public record Rule(String word, int label, double z) {}

    private KeywordRules(List<Rule> rules, int commonest) {
        this.rules = List.copyOf(rules);
        this.commonest = commonest;
        for (int k = 0; k < rules.size(); k++) {
            byWord.computeIfAbsent(rules.get(k).word, unused -> new ArrayList<>())
                    .add(k);
        }
    }

    /**
     * Learns rules.
     *
     * @param words  (texts) words of each text as {@link com.heed.text.Words} gives them
     * @param labels (texts) each in [0, classes)
     * @throws IllegalArgumentException if there is no text, or not one label a text
     */
    public static KeywordRules learn(List<List<String>> words, int[] labels, int classes) {
        if (labels.length == 0 || words.size() != labels.length) {
            throw new IllegalArgumentException(words.size() + " texts with " + labels.length + " labels");
        }
        NamingWords naming = new NamingWords(words);
        List<Rule> rules = new ArrayList<>();
        int commonest = 0;
        int most = 0;
        for (int c = 0; c < classes; c++) {
            int label = c;
            int[] members = IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == label)
                    .toArray();
            if (members.length > most) {
                most = members.length;
                commonest = c;
            }
            for (NamingWords.Word word : naming.of(members, WORDS_A_CLASS)) {
                rules.add(new Rule(word.text(), c, word.z()));
            }
        }
        rules.sort(Comparator.comparingDouble(Rule::z).reversed().thenComparing(Rule::word));
        return new KeywordRules(rules, commonest);
    }

    /** In the order they are asked. */
    public List<Rule> rules() {
        return rules;
    }

    /** Index of the class the rules say of a text. */
    public int of(Collection<String> words) {
        int first = rules.size();
        for (String word : words) {
            for (int place : byWord.getOrDefault(word, List.of())) {
                first = Math.min(first, place);
            }
        }
        return first == rules.size() ? commonest : rules.get(first).label;
    }

    /** The words of a text that are typical of a class, by its index. */
    public Map<Integer, List<String>> clues(Collection<String> words) {
        Map<Integer, Set<String>> found = new LinkedHashMap<>();
        for (String word : words) {
            for (int place : byWord.getOrDefault(word, List.of())) {
                found.computeIfAbsent(rules.get(place).label, unused -> new LinkedHashSet<>())
                        .add(word);
            }
        }
        Map<Integer, List<String>> clues = new LinkedHashMap<>();
        found.forEach((label, set) -> clues.put(label, List.copyOf(set)));
        return clues;
    }
}
