package com.heed.similarity;

import com.heed.Language;
import org.jspecify.annotations.Nullable;

/**
 * A text made ready to be compared with many others. Safe for many threads.
 *
 * @param text     clean and masked
 * @param language {@link Language#ENGLISH} or {@link Language#CHINESE}: which encoder read it and by whose words it was looked at
 * @param vector   of length 1; not to be modified. Null where the encoder does not load, and for a text without letters and digits
 * @param marks    what its words say
 */
public record ComparedText(String text, Language language, float @Nullable [] vector, TextMarks marks) {}
