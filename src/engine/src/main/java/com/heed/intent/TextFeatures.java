package com.heed.intent;

import com.heed.Language;
import com.heed.learn.Vocabulary;
import com.heed.learn.Work;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the voices read of the training texts, made once for all folds: labels play no part in it.
 *
 * @param terms    learned from all texts
 * @param termRows (texts)
 * @param facts    learned from all texts
 * @param factRows (texts)
 * @param standard of the dense features
 * @param dense    (texts, 3 width), standardised
 */
record TextFeatures(
        Language language,
        List<IntentText> texts,
        Terms terms,
        List<Terms.Vector> termRows,
        Vocabulary facts,
        List<Terms.Vector> factRows,
        Standard standard,
        float[][] dense,
        float[][] sentences) {
    /** Below, a term that stands in one text only is kept: there is little else to go by. */
    static final int FEW_TEXTS = 2_000;

    private static final int MOST_TERMS = 60_000;

    /** @param work counts the texts twice */
    static TextFeatures of(Language language, List<IntentText> texts, Work work) {
        Terms terms = Terms.learn(oneByOne(texts, work), language, texts.size() < FEW_TEXTS ? 1 : 2, MOST_TERMS);
        List<Terms.Vector> rows = texts.parallelStream()
                .map(text -> {
                    work.done(1);
                    return terms.of(text.clean(), language);
                })
                .toList();
        float[][] dense = new float[texts.size()][];
        IntStream.range(0, dense.length).parallel().forEach(i -> dense[i] = Standard.features(texts.get(i)));
        Standard standard = Standard.of(List.of(dense));
        standard.standardise(dense);
        float[][] sentences = texts.parallelStream().map(IntentText::sentence).toArray(float[][]::new);
        Vocabulary facts = FactVoice.vocabulary(texts);
        List<Terms.Vector> factRows =
                texts.stream().map(text -> FactVoice.row(facts, text.facts())).toList();
        return new TextFeatures(language, texts, terms, rows, facts, factRows, standard, dense, sentences);
    }

    private static Collection<String> oneByOne(List<IntentText> texts, Work work) {
        return new AbstractCollection<>() {
            @Override
            public Iterator<String> iterator() {
                return texts.stream()
                        .map(text -> {
                            work.done(1);
                            return text.clean();
                        })
                        .iterator();
            }

            @Override
            public int size() {
                return texts.size();
            }
        };
    }
}
