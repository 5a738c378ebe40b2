package com.heed.retrieval;

import com.heed.reply.Answer;

/**
 * An answer that comes into question, before anybody looked whether it may be shown.
 *
 * @param document where it is kept
 * @param <D>      what names a document
 */
public record Candidate<D>(
        D document, double wordsOfRequest, double wordsOfReply, double cosineOfRequest, double cosineOfReply) {

    boolean byVectors() {
        return cosineOfRequest != 0 || cosineOfReply != 0;
    }

    Hit hit(Answer answer) {
        return new Hit(answer, wordsOfRequest, wordsOfReply, cosineOfRequest, cosineOfReply);
    }
}
