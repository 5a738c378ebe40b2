package com.heed.lab.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Rows dealt to parts so that rows of one text lie together and each part has about its share of each label.
 *
 * @param of (rows) number of each row's part, from 0
 */
public record Folds(int[] of) {
    private record Group(String label, List<Integer> rows) {}

    /** Deals. @param parts at least 2 */
    public static Folds deal(List<String> texts, List<String> labels, int parts, long seed) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            String label = labels.get(i);
            groups.computeIfAbsent(key(texts.get(i)), unused -> new Group(label, new ArrayList<>()))
                    .rows
                    .add(i);
        }
        List<Group> order = new ArrayList<>(groups.values());
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = order.size() - 1; i > 0; i--) {
            java.util.Collections.swap(order, i, random.nextInt(i + 1));
        }
        order.sort(Comparator.comparing(Group::label));
        int[] of = new int[texts.size()];
        for (int g = 0; g < order.size(); g++) {
            for (int row : order.get(g).rows) {
                of[row] = g % parts;
            }
        }
        return new Folds(of);
    }

    /** Texts that differ in case and blanks only are the same. */
    static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    public int[] in(int part) {
        return IntStream.range(0, of.length).filter(i -> of[i] == part).toArray();
    }

    public int[] outside(int part) {
        return IntStream.range(0, of.length).filter(i -> of[i] != part).toArray();
    }
}
