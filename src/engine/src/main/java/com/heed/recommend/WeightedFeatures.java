package com.heed.recommend;

import com.heed.learn.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The weighted recommendation R(u, i) = sum over features j of w_uj r_ji: r_ji is how much of feature j is in item i (TF-IDF of its attributes and words, length 1; an item's own name is a feature when it has no other), w_uj how much the customer had to do with j, the newest events most. Times the share of the item in all events to a power. Needs nobody else's history of the item, so new items and new customers are served.
 */
public final class WeightedFeatures implements Recommender {
    private static final int NEWEST = 50;

    private final int[][] features;
    private final float[][] values;
    private final int[][] itemsWith;
    private final float[][] valuesWith;
    private final double[] lift;
    private final double fade;

    /**
     * @param fade  from one event of the customer to the one before, in (0, 1]
     * @param power of the share of an item in all events, at least 0
     */
    public record Options(double fade, double power) {}

    private WeightedFeatures(int[][] features, float[][] values, int count, double[] lift, double fade) {
        this.features = features;
        this.values = values;
        this.lift = lift;
        this.fade = fade;
        List<List<Integer>> items = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            items.add(new ArrayList<>());
        }
        for (int i = 0; i < features.length; i++) {
            for (int j : features[i]) {
                items.get(j).add(i);
            }
        }
        itemsWith = new int[count][];
        valuesWith = new float[count][];
        for (int j = 0; j < count; j++) {
            itemsWith[j] = items.get(j).stream().mapToInt(i -> i).toArray();
            valuesWith[j] = new float[itemsWith[j].length];
            for (int k = 0; k < itemsWith[j].length; k++) {
                int item = itemsWith[j][k];
                valuesWith[j][k] = values[item][Arrays.binarySearch(features[item], j)];
            }
        }
    }

    /**
     * @param words of an item's text
     * @return empty of features where no item has a text or attributes: then it has nothing to say
     */
    public static WeightedFeatures of(Histories past, Function<String, List<String>> words, Options options) {
        int items = past.items();
        Map<String, Integer> numbers = new HashMap<>();
        List<Map<Integer, Integer>> bags = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            Item item = past.catalogue().item(i);
            Map<Integer, Integer> bag = new TreeMap<>();
            for (String attribute : item.attributes()) {
                bag.merge(numbers.computeIfAbsent("=" + attribute, k -> numbers.size()), 1, Integer::sum);
            }
            for (String word : words.apply(item.text())) {
                bag.merge(numbers.computeIfAbsent(word, k -> numbers.size()), 1, Integer::sum);
            }
            bags.add(bag);
        }
        int[] holders = new int[numbers.size()];
        bags.forEach(bag -> bag.keySet().forEach(j -> holders[j]++));
        int[][] features = new int[items][];
        float[][] values = new float[items][];
        for (int i = 0; i < items; i++) {
            Map<Integer, Integer> bag = bags.get(i);
            features[i] = new int[bag.size()];
            values[i] = new float[bag.size()];
            double squares = 0;
            int k = 0;
            for (Map.Entry<Integer, Integer> held : bag.entrySet()) {
                double value = (1 + Math.log(held.getValue())) * Math.log((1.0 + items) / (1 + holders[held.getKey()]));
                features[i][k] = held.getKey();
                values[i][k++] = (float) value;
                squares += value * value;
            }
            if (squares > 0) {
                Rows.scale(values[i], (float) (1 / Math.sqrt(squares)));
            }
        }
        int[] counts = past.counts();
        double[] lift = new double[items];
        Arrays.setAll(lift, i -> Math.pow(1 + counts[i], options.power));
        return new WeightedFeatures(features, values, numbers.size(), lift, options.fade);
    }

    @Override
    public void score(History past, double[] scores) {
        Arrays.fill(scores, 0);
        Map<Integer, Double> wanted = new TreeMap<>();
        double weight = 1;
        for (int i = past.length() - 1; i >= Math.max(0, past.length() - NEWEST); i--) {
            int item = past.item(i);
            for (int k = 0; k < features[item].length; k++) {
                wanted.merge(features[item][k], weight * values[item][k], Double::sum);
            }
            weight *= fade;
        }
        wanted.forEach((j, w) -> {
            int[] items = itemsWith[j];
            float[] values = valuesWith[j];
            for (int k = 0; k < items.length; k++) {
                scores[items[k]] += w * values[k];
            }
        });
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= lift[i];
        }
    }
}
