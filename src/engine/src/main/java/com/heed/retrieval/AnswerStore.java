package com.heed.retrieval;

import com.heed.reply.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers of one project that are found by words (BM25) and by vectors, each over what had been asked and over what was replied. {@link AnswerIndex} keeps them on local disk; another system may keep them for several nodes. Safe for many threads: searches run beside each other and beside one writer.
 *
 * <p>Whoever keeps them, the same answers and the same question give the same four parts of each {@link Hit}: words to 0.0001, cosines to what halves are good for, 0.001. Which vectors are nearest may be estimated, see {@link VectorSearch}.
 *
 * <p>Every method throws {@link UncheckedIOException} if a file cannot be read or written, or the other system cannot be reached; then a search found nothing, and what was being written may be there or not: write it again.
 */
public interface AnswerStore extends AutoCloseable {

    /** Encodes what is put in and asked. */
    AnswerEncoder encoder();

    /**
     * Answers with their vectors, in their order. One that searches see with the same texts keeps the vectors it has, so that a rebuild encodes only what is new; the others are encoded, each text once.
     *
     * @param threads see {@link AnswerEncoder#encode(List, int)}
     */
    List<EncodedAnswer> encoded(List<Answer> answers, int threads);

    /**
     * The answers that fit best, of those that are permitted.
     *
     * @param k         wanted, at least 1
     * @param permitted asked for each answer that comes into question, the best first, until k are found; by the calling thread, once for an answer
     * @throws IllegalArgumentException if k is less than 1, or the vector is not as wide as those of the language
     */
    Found search(Question question, int k, Predicate<Answer> permitted);

    /**
     * Adds answers; one with an identity that is there takes its place. Seen by searches after {@link #commit()}.
     *
     * @throws IllegalArgumentException if a vector is not as wide as the encoder of the language makes them; those before it may be added
     */
    void put(Collection<EncodedAnswer> answers);

    /** Removes answers; those that are not there are passed over. */
    void remove(Collection<String> ids);

    /** Removes all past answers of issues. */
    void removeOfIssues(Collection<String> issues);

    /** Removes all past answers of issues and writes what they were in again, so that nothing holds their text when this returns. Also of a rebuild under way. */
    void forget(Collection<String> issues);

    /** Makes all that was written durable and lets searches see it. */
    void commit();

    /**
     * Begins to build everything anew beside what is searched.
     *
     * @throws IllegalStateException if a build is under way
     */
    Rebuild rebuild();

    /** A build under way; nobody searches it. For one thread. Closing one that was not finished leaves everything as it was. */
    interface Rebuild extends AutoCloseable {
        /** Adds answers, except those that were written or removed since the rebuild began. */
        void put(Collection<EncodedAnswer> answers);

        /** Puts what was built in the place of what is searched, which is deleted. */
        void finish();

        /** Gives up what was not finished. */
        @Override
        void close();
    }

    /** How it stands. */
    IndexState state();

    /** Frees what it holds; what was not committed is lost. Closing twice does nothing. */
    @Override
    void close() throws IOException;
}
