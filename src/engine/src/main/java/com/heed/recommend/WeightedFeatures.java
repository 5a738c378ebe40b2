package com.heed.recommend;

import com.heed.learn.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weighted recommendation R(u, i) = sum over features j of w_uj r_ji: r_ji is how much of feature j is in item i (TF-IDF of its attributes and words, length 1; an item's own name is a feature when it has no other), w_uj how much the customer had to do with j, the newest events most. Times the share of the item in all events to a power. Needs nobody else's history of the item, so new items and new customers are served.
 */
public final class WeightedFeatures implements Explained {
    private static final int NEWEST = 50;
    private static final int MOST_FEATURES = 10_000_000;

    private final SparseRows content;
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

    private WeightedFeatures(SparseRows content, double[] lift, double fade) {
        this.content = content;
        features = content.columns();
        values = content.values();
        this.lift = lift;
        this.fade = fade;
        List<List<Integer>> items = new ArrayList<>();
        for (int j = 0; j < content.width(); j++) {
            items.add(new ArrayList<>());
        }
        for (int i = 0; i < features.length; i++) {
            for (int j : features[i]) {
                items.get(j).add(i);
            }
        }
        itemsWith = new int[content.width()][];
        valuesWith = new float[content.width()][];
        for (int j = 0; j < content.width(); j++) {
            itemsWith[j] = items.get(j).stream().mapToInt(i -> i).toArray();
            valuesWith[j] = new float[itemsWith[j].length];
            for (int k = 0; k < itemsWith[j].length; k++) {
                int item = itemsWith[j][k];
                valuesWith[j][k] = values[item][Arrays.binarySearch(features[item], j)];
            }
        }
    }

    /** @param content of the items; where no item has a text or attributes, there is nothing to say */
    static WeightedFeatures of(Histories past, SparseRows content, Options options) {
        int[] counts = past.counts();
        double[] lift = new double[past.items()];
        Arrays.setAll(lift, i -> Math.pow(1 + counts[i], options.power));
        return new WeightedFeatures(content, lift, options.fade);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(fade);
        out.writeInt(itemsWith.length);
        for (int i = 0; i < features.length; i++) {
            out.writeFloat((float) lift[i]);
            RecommenderFile.writeRow(out, features[i], values[i]);
        }
    }

    static WeightedFeatures read(DataInput in, int items) throws IOException {
        double fade = RecommenderFile.fade(in);
        int width = in.readInt();
        if (width < 0 || width > MOST_FEATURES) {
            throw new ModelFormatException(width + " features cannot be right; train again");
        }
        int[][] columns = new int[items][];
        float[][] values = new float[items][];
        double[] lift = new double[items];
        for (int i = 0; i < items; i++) {
            lift[i] = in.readFloat();
            RecommenderFile.readRow(in, i, columns, values, width);
        }
        return new WeightedFeatures(new SparseRows(columns, values, width), lift, fade);
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

    @Override
    public double[] parts(History past, int item) {
        double[] parts = new double[past.length()];
        double weight = 1;
        for (int i = past.length() - 1; i >= Math.max(0, past.length() - NEWEST); i--) {
            parts[i] = weight * content.product(past.item(i), item);
            weight *= fade;
        }
        return parts;
    }
}
