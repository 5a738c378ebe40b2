package com.heed.sentiment;

import com.heed.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Sentences of our own from all kinds of desks, as many of each feeling, in the order of their feelings. No model is trained on them. Every second one, from the first, anchors adaptations; on the others it is measured what they unlearn. */
final class GeneralSentences {
    private GeneralSentences() {}

    /** Those of a language. */
    static List<LabelledText> of(Language language) {
        String name = "general/" + language.tag() + ".tsv";
        try (InputStream in = GeneralSentences.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there are no general sentences in '" + language.tag() + "'");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new LabelledText("general", parts[1], Polarity.ofKey(parts[0]), Set.of()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the general sentences cannot be read", e);
        }
    }
}
