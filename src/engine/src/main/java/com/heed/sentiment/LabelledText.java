package com.heed.sentiment;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text whose sentiment is known.
 *
 * @param source   data set it comes from; sources are weighed against each other
 * @param text     as written
 * @param label    its sentiment, or null when only the emotions are to be learned
 * @param emotions names of the emotions it shows; empty where nobody said
 */
public record LabelledText(
        String source, String text, @Nullable Polarity label, Set<String> emotions) {
    public LabelledText {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
        emotions = Set.copyOf(emotions);
    }
}
