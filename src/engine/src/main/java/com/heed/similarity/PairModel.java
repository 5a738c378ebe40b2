package com.heed.similarity;

import com.heed.Language;
import com.heed.learn.ModelPack;
import com.heed.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says how probable it is that two texts of one language ask the same. Symmetric, and safe for many threads. */
public record PairModel(Language language, PairWeights weights) {

    /**
     * The model inside the app.
     *
     * @param language English or Chinese
     * @throws com.heed.learn.ModelFormatException if its files are missing or broken
     */
    public static PairModel shipped(Language language) {
        return new PairModel(language, PairWeights.of(pack(language).file(PairWeights.FILE)));
    }

    /** The files of the model inside the app; throws as {@link #shipped}. */
    public static ModelPack pack(Language language) {
        String folder = "pack/" + language.tag() + "/";
        return ModelPack.read("pairs-" + language.tag(), name -> PairModel.class.getResourceAsStream(folder + name));
    }

    /**
     * Probability that both ask the same, where as many pairs do as do not. Costs a product of two vectors and allocates nothing.
     *
     * @throws IllegalArgumentException if a text is of another language than the model
     */
    public double probability(ComparedText one, ComparedText other) {
        return 1 / (1 + Math.exp(-logOdds(one, other)));
    }

    /** Whether both texts have vectors, so that more than their words is compared. */
    static boolean compares(ComparedText one, ComparedText other) {
        return one.vector() != null && other.vector() != null;
    }

    private double logOdds(ComparedText one, ComparedText other) {
        require(one);
        require(other);
        if (!compares(one, other)) {
            return overlapLogOdds(one, other);
        }
        double sum = weights.bias();
        for (PairSign sign : SIGNS) {
            double weight = weights.sign(sign.ordinal());
            sum += weight == 0 ? 0 : weight * sign.of(one, other);
        }
        return sum;
    }

    private static final PairSign[] SIGNS = PairSign.values();

    private double overlapLogOdds(ComparedText one, ComparedText other) {
        return weights.overlap() * one.marks().overlap(other.marks()) + weights.overlapBias();
    }

    /** What the words in common alone say; what is left where the encoder does not load. Throws as {@link #probability}. */
    public double probabilityByWords(ComparedText one, ComparedText other) {
        require(one);
        require(other);
        return 1 / (1 + Math.exp(-overlapLogOdds(one, other)));
    }

    private void require(ComparedText text) {
        if (text.language() != language) {
            throw new IllegalArgumentException(
                    "a text of language '" + text.language().tag() + "' was given to the model of '" + language.tag()
                            + "'; read both for the same language");
        }
    }

    /** As {@link #probability}, with what it is made of and the words that agree and differ. */
    public PairReading read(ComparedText one, ComparedText other) {
        double p = probability(one, other);
        List<PairReading.Part> parts = new ArrayList<>();
        if (compares(one, other)) {
            for (PairSign sign : SIGNS) {
                double value = sign.of(one, other);
                parts.add(new PairReading.Part(sign, value, weights.sign(sign.ordinal()) * value));
            }
        }
        Set<String> ofOne = words(one);
        Set<String> ofOther = words(other);
        return new PairReading(
                p,
                compares(one, other) ? weights.bias() : overlapLogOdds(one, other),
                parts,
                ofOne.stream().filter(ofOther::contains).toList(),
                ofOne.stream().filter(word -> !ofOther.contains(word)).toList(),
                ofOther.stream().filter(word -> !ofOne.contains(word)).toList());
    }

    private static Set<String> words(ComparedText text) {
        Set<String> words = new LinkedHashSet<>();
        for (Words.Word word : Words.of(text.text(), text.language())) {
            if (Character.isLetter(word.text().codePointAt(0))) {
                words.add(word.text());
            }
        }
        return words;
    }
}
