package com.heed.recommend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Items by what they say, for customers and items of whom nothing is known: the cosine of TF-IDF between a text and an item's. May be used by many threads. */
public final class ContentMatch {
    /** Below, a text has to do with an item by chance. */
    private static final double LEAST = 0.08;

    private static final int MOST_WORDS = 3;
    private static final int SHORTEST_LATIN = 4;
    private static final int SHORTEST_OTHER = 2;
    /** A word in more than this share of the items tells none from the others, where there are some. */
    private static final double COMMON = 0.5;

    private static final int FEW = 4;

    private final Catalogue catalogue;
    private final Function<String, List<String>> words;
    private final Map<String, Integer> columns = new HashMap<>();
    private final SparseRows rows;
    private final List<List<Integer>> holders = new ArrayList<>();

    /** @param words of an item's text and of what is asked about */
    public ContentMatch(Catalogue catalogue, Function<String, List<String>> words) {
        this.catalogue = catalogue;
        this.words = words;
        rows = SparseRows.content(catalogue, words, columns);
        for (int j = 0; j < rows.width(); j++) {
            holders.add(new ArrayList<>());
        }
        for (int i = 0; i < catalogue.size(); i++) {
            for (int j : rows.columns()[i]) {
                holders.get(j).add(i);
            }
        }
    }

    /**
     * An item a text has to do with.
     *
     * @param item   its name
     * @param cosine in (0, 1]
     * @param words  they have in common, those that tell most first; at least one
     */
    public record Match(String item, double cosine, List<String> words) {
        public Match {
            words = List.copyOf(words);
        }
    }

    /** Offered items, best first. @param allowed asked by name */
    public List<Match> best(String text, Predicate<String> allowed, int most) {
        Map<Integer, Double> asked = new TreeMap<>();
        Map<Integer, String> names = new HashMap<>();
        for (String word : words.apply(text)) {
            Integer column = columns.get(word);
            if (column != null) {
                asked.merge(column, 1.0, Double::sum);
                names.put(column, word);
            }
        }
        asked.replaceAll((j, n) -> (1 + Math.log(n)) * rarity(j));
        double length = Math.sqrt(
                asked.values().stream().mapToDouble(value -> value * value).sum());
        double[] scores = new double[catalogue.size()];
        Set<Integer> told = new HashSet<>();
        asked.forEach((j, weight) -> holders.get(j).forEach(item -> {
            scores[item] += weight / length * value(item, j);
            if (tells(j, names.get(j))) {
                told.add(item);
            }
        }));
        catalogue.offer(scores);
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] < LEAST
                    || !told.contains(i)
                    || !allowed.test(catalogue.item(i).key())) {
                scores[i] = 0;
            }
        }
        List<Match> matches = new ArrayList<>();
        for (int item : Ranking.best(scores, most)) {
            matches.add(new Match(catalogue.item(item).key(), Math.min(1, scores[item]), shared(item, asked, names)));
        }
        return matches;
    }

    private double rarity(int column) {
        return Math.log((1.0 + catalogue.size()) / (1 + holders.get(column).size()));
    }

    private float value(int item, int column) {
        return rows.values()[item][java.util.Arrays.binarySearch(rows.columns()[item], column)];
    }

    private boolean tells(int column, @org.jspecify.annotations.Nullable String word) {
        if (word == null || !word.codePoints().allMatch(Character::isLetter)) {
            return false;
        }
        boolean latin = word.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        boolean rare = catalogue.size() < FEW || holders.get(column).size() <= COMMON * catalogue.size();
        return rare && word.codePointCount(0, word.length()) >= (latin ? SHORTEST_LATIN : SHORTEST_OTHER);
    }

    private List<String> shared(int item, Map<Integer, Double> asked, Map<Integer, String> names) {
        return asked.entrySet().stream()
                .filter(entry -> tells(entry.getKey(), names.get(entry.getKey())))
                .filter(entry -> java.util.Arrays.binarySearch(rows.columns()[item], entry.getKey()) >= 0)
                .sorted((a, b) ->
                        Double.compare(b.getValue() * value(item, b.getKey()), a.getValue() * value(item, a.getKey())))
                .limit(MOST_WORDS)
                .map(entry -> String.valueOf(names.get(entry.getKey())))
                .toList();
    }

    /** How alike two items are by what they say, in [0, 1]; 0 where one is not known. */
    public double alike(String a, String b) {
        int first = catalogue.number(a);
        int second = catalogue.number(b);
        return first < 0 || second < 0 ? 0 : Math.clamp(rows.product(first, second), 0, 1);
    }
}
