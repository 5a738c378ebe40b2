package com.heed.suggestion;

import java.util.List;

/**
 * A sent answer that was not learned from, among others.
 *
 * @param candidates    the sent answer first, then others
 * @param probabilities of the candidates in the order of the model, falling, where one of them is right
 * @param first         which of the candidates the model puts first
 * @param place         of the sent answer in that order, from 0; it stands behind those that are level with it, as everywhere here
 * @param rivals        what other ways do with the same candidates, in the order of {@link Way}
 */
public record ReplyCase(
        AnsweredContact contact,
        List<String> candidates,
        double[] probabilities,
        int first,
        int place,
        List<Rival> rivals) {
    public ReplyCase {
        candidates = List.copyOf(candidates);
        rivals = List.copyOf(rivals);
    }

    /** Other ways to order answers. */
    public enum Way {
        /** By the model of pairs: whether what an answer was given to before, or else the answer, asks the same as the last turn. What runs where nothing was learned. */
        PAIRS,
        /** By the cosine of last turn and answer. */
        COSINE,
        /** By the ranker inside the app, with the project's past to go by. */
        SHIPPED
    }

    /**
     * What one way does.
     *
     * @param place of the sent answer, from 0
     * @param first where its first answer stands in the order of the model, from 0
     */
    public record Rival(int place, int first) {}

    Rival rival(Way way) {
        return rivals.get(way.ordinal());
    }
}
