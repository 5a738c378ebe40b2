package com.heed.retrieval;

import com.heed.reply.Answer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer with the vectors it is found by.
 *
 * @param answer  clean and masked
 * @param request (width of the encoder of its language), of length 1: what had been asked, or an article's title; null if there is neither or the encoder is missing
 * @param reply   (width), of length 1: the answer itself; null if the encoder is missing
 */
public record EncodedAnswer(Answer answer, float @Nullable [] request, float @Nullable [] reply) {
    public EncodedAnswer {
        Objects.requireNonNull(answer, "answer");
    }

    /** An answer that words alone find. */
    public static EncodedAnswer byWords(Answer answer) {
        return new EncodedAnswer(answer, null, null);
    }

    /** An answer that nobody had asked for. @param reply (width), of length 1 */
    public static EncodedAnswer unasked(Answer answer, float[] reply) {
        return new EncodedAnswer(answer, null, reply);
    }
}
