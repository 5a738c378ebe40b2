package com.heed.jira.answers;

import com.heed.retrieval.Hit;
import java.util.List;

/**
 * Answers near to a request.
 *
 * @param answers   the best first; of those that say the same in nearly the same words the one that went best
 * @param byVectors whether meanings were compared; if not, words alone found these
 * @param ready     whether the project's index is there; if not, nothing was looked for
 * @param away      whether the shared index should have answered and could not, so that this node's own did, by words alone
 */
public record NearAnswers(List<Near> answers, boolean byVectors, boolean ready, boolean away) {
    static final NearAnswers NOT_READY = new NearAnswers(List.of(), false, false, false);

    public NearAnswers {
        answers = List.copyOf(answers);
    }

    /**
     * One of them.
     *
     * @param hit   with how well each part of it fits
     * @param times how often it was said, in nearly these words, among what was found; 1 or more
     */
    public record Near(Hit hit, int times) {}
}
