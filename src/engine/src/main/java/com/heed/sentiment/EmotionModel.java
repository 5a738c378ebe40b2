package com.heed.sentiment;

import com.heed.learn.LinearModel;
import com.heed.learn.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One logistic regression an emotion on the encoder's features; several may hold at once.
 *
 * @param names  emotions
 * @param models (emotions, width)
 */
record EmotionModel(List<String> names, LinearModel models) {
    EmotionModel {
        names = List.copyOf(names);
        if (names.size() != models.classes()) {
            throw new ModelFormatException(names.size() + " names of emotions for " + models.classes() + " models");
        }
    }

    /**
     * Probability of each emotion that reaches {@code least}, strongest first.
     *
     * @param features (width)
     */
    Map<String, Double> of(float[] features, double least) {
        double[] logits = models.logits(features);
        List<Map.Entry<String, Double>> entries = new ArrayList<>();
        for (int e = 0; e < logits.length; e++) {
            double p = 1 / (1 + Math.exp(-logits[e]));
            if (p >= least) {
                entries.add(Map.entry(names.get(e), p));
            }
        }
        entries.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<String, Double> strongestFirst = new LinkedHashMap<>();
        entries.forEach(entry -> strongestFirst.put(entry.getKey(), entry.getValue()));
        return strongestFirst;
    }

    void write(DataOutput out) throws IOException {
        for (String name : names) {
            out.writeUTF(name);
        }
        models.write(out);
    }

    static EmotionModel read(DataInput in, int size) throws IOException {
        List<String> names = new ArrayList<>();
        for (int e = 0; e < size; e++) {
            names.add(in.readUTF());
        }
        return new EmotionModel(names, LinearModel.read(in));
    }
}
