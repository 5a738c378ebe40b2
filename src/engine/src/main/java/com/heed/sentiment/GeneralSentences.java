package com.heed.sentiment;

import com.heed.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Sentences of our own from all kinds of desks, as many of each feeling, in the order of their feelings. No shipped model is trained on them, and none was asked about them before they were written. */
public final class GeneralSentences {
    private GeneralSentences() {}

    /** Those of a language that hold an adaptation to what the shipped model knows. */
    public static List<LabelledText> anchors(Language language) {
        return texts("general/anchors-" + language.tag() + ".tsv", language);
    }

    /** Those of a language on which it is measured what an adaptation unlearned. */
    public static List<LabelledText> held(Language language) {
        return texts("general/held-" + language.tag() + ".tsv", language);
    }

    private static List<LabelledText> texts(String name, Language language) {
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
