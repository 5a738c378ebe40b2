package com.heed.recommend;

import com.heed.learn.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A row an item, of which few columns are not 0. Rows have length 1, or 0 where nothing is known.
 *
 * @param columns (items, few) numbers of columns, ascending
 * @param values  (items, few) what stands there
 * @param width   how many columns there are
 */
record SparseRows(int[][] columns, float[][] values, int width) {

    /** TF-IDF of what items say and are: a column a word and an attribute. @param words of an item's text */
    static SparseRows content(Catalogue catalogue, Function<String, List<String>> words) {
        return content(catalogue, words, new HashMap<>());
    }

    /** As above. @param numbers filled: the column of each word, and of each attribute after an equals sign */
    static SparseRows content(Catalogue catalogue, Function<String, List<String>> words, Map<String, Integer> numbers) {
        int items = catalogue.size();
        List<Map<Integer, Double>> bags = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            Item item = catalogue.item(i);
            Map<Integer, Double> bag = new TreeMap<>();
            for (String attribute : item.attributes()) {
                bag.merge(numbers.computeIfAbsent("=" + attribute, k -> numbers.size()), 1.0, Double::sum);
            }
            for (String word : words.apply(item.text())) {
                bag.merge(numbers.computeIfAbsent(word, k -> numbers.size()), 1.0, Double::sum);
            }
            bags.add(bag);
        }
        int[] holders = new int[numbers.size()];
        bags.forEach(bag -> bag.keySet().forEach(j -> holders[j]++));
        bags.forEach(bag -> bag.replaceAll((j, n) -> (1 + Math.log(n)) * Math.log((1.0 + items) / (1 + holders[j]))));
        return of(bags, numbers.size());
    }

    /** Who had what: a column a customer, lower where a customer had many. */
    static SparseRows customers(Histories past) {
        List<Map<Integer, Double>> bags = new ArrayList<>();
        for (int i = 0; i < past.items(); i++) {
            bags.add(new TreeMap<>());
        }
        int customer = 0;
        for (History history : past.customers()) {
            for (int item : history.events().items()) {
                bags.get(item).put(customer, 1 / Math.sqrt(history.length()));
            }
            customer++;
        }
        return of(bags, customer);
    }

    private static SparseRows of(List<Map<Integer, Double>> bags, int width) {
        int[][] columns = new int[bags.size()][];
        float[][] values = new float[bags.size()][];
        for (int i = 0; i < columns.length; i++) {
            Map<Integer, Double> bag = bags.get(i);
            columns[i] = new int[bag.size()];
            values[i] = new float[bag.size()];
            double squares = 0;
            int k = 0;
            for (Map.Entry<Integer, Double> held : bag.entrySet()) {
                columns[i][k] = held.getKey();
                values[i][k++] = held.getValue().floatValue();
                squares += held.getValue() * held.getValue();
            }
            if (squares > 0) {
                Rows.scale(values[i], (float) (1 / Math.sqrt(squares)));
            }
        }
        return new SparseRows(columns, values, width);
    }

    /** Product of two rows. */
    double product(int a, int b) {
        double sum = 0;
        int k = 0;
        for (int j = 0; j < columns[a].length; j++) {
            while (k < columns[b].length && columns[b][k] < columns[a][j]) {
                k++;
            }
            if (k < columns[b].length && columns[b][k] == columns[a][j]) {
                sum += (double) values[a][j] * values[b][k];
            }
        }
        return sum;
    }

    boolean isEmpty() {
        return width == 0;
    }

    /**
     * Adds the product of all products between rows with a matrix.
     *
     * @param into   (items, n)
     * @param share  factor
     * @param matrix (items, n)
     */
    void addGram(float[][] into, float share, float[][] matrix) {
        float[][] byColumn = new float[width][matrix[0].length];
        for (int i = 0; i < columns.length; i++) {
            for (int k = 0; k < columns[i].length; k++) {
                Rows.addScaled(byColumn[columns[i][k]], values[i][k], matrix[i]);
            }
        }
        for (int i = 0; i < columns.length; i++) {
            for (int k = 0; k < columns[i].length; k++) {
                Rows.addScaled(into[i], share * values[i][k], byColumn[columns[i][k]]);
            }
        }
    }
}
