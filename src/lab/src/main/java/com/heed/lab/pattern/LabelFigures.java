package com.heed.lab.pattern;

import com.heed.Language;
import com.heed.pattern.Agreement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far clusters agree with groups somebody has named, beside k-means. Rows without a label or that are not read are left out; rows in no cluster count as one group more, which is
 * against the clusters.
 *
 * @param rows   compared
 * @param labels different ones among them
 * @param heed   of the clusters
 * @param same   of k-means told the number of clusters
 * @param told   of k-means told the number of labels
 */
record LabelFigures(int rows, int labels, Agreement heed, Agreement same, Agreement told) {

    /**
     * @param labels   (rows) empty for none
     * @param assigned (rows) cluster of each row, -1 for none
     * @return null if fewer than two rows can be compared
     */
    static @Nullable LabelFigures of(List<ContactText> texts, String[] labels, int[] assigned, long seed) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (!labels[i].isEmpty() && texts.get(i).isRead()) {
                rows.add(i);
            }
        }
        if (rows.size() < 2) {
            return null;
        }
        Map<String, Integer> names = new HashMap<>();
        int[] truth = rows.stream()
                .mapToInt(row -> names.computeIfAbsent(labels[row], name -> names.size()))
                .toArray();
        int[] heed = rows.stream().mapToInt(row -> assigned[row]).toArray();
        return new LabelFigures(
                rows.size(),
                names.size(),
                Agreement.of(truth, heed),
                Agreement.of(truth, kMeans(texts, rows, heed, seed)),
                Agreement.of(truth, kMeans(texts, rows, truth, seed)));
    }

    /** For each language k-means with as many clusters as the given groups have in it. */
    private static int[] kMeans(List<ContactText> texts, List<Integer> rows, int[] groups, long seed) {
        int[] found = new int[rows.size()];
        int before = 0;
        for (Language language : new Language[] {Language.ENGLISH, Language.CHINESE}) {
            List<Integer> places = new ArrayList<>();
            Set<Integer> different = new HashSet<>();
            for (int i = 0; i < rows.size(); i++) {
                if (texts.get(rows.get(i)).language() == language) {
                    places.add(i);
                    different.add(groups[i]);
                }
            }
            if (!places.isEmpty()) {
                float[][] vectors = places.stream()
                        .map(place -> texts.get(rows.get(place)).vector())
                        .toArray(float[][]::new);
                int[] clusters = SphericalKMeans.of(vectors, different.size(), seed);
                for (int i = 0; i < clusters.length; i++) {
                    found[places.get(i)] = before + clusters[i];
                }
                before += Arrays.stream(clusters).max().orElse(0) + 1;
            }
        }
        return found;
    }
}
