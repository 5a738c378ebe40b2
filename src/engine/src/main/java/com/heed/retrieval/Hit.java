package com.heed.retrieval;

import com.heed.reply.Answer;
import java.util.Objects;

/**
 * An answer that was found, with how well each part of it fits.
 *
 * @param answer          permitted
 * @param wordsOfRequest  BM25 of the question's words in what had been asked, 0 or more; 0 where none is there or nobody had asked; of an article in its title
 * @param wordsOfReply    the same in the answer's text
 * @param cosineOfRequest between the question and what had been asked, -1 to 1; 0 where one of them has no vector
 * @param cosineOfReply   the same with the answer's text
 */
public record Hit(
        Answer answer, double wordsOfRequest, double wordsOfReply, double cosineOfRequest, double cosineOfReply) {
    public Hit {
        Objects.requireNonNull(answer, "answer");
    }
}
