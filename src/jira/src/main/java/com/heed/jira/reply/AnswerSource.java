package com.heed.jira.reply;

import com.heed.Language;
import com.heed.reply.Answer;
import com.heed.reply.FilledText;
import java.util.List;

/** Where answers to a request are looked for. */
public interface AnswerSource {

    /**
     * An answer that may fit.
     *
     * @param text of the answer, with the slots of this contact
     */
    record Candidate(Answer answer, FilledText text) {}

    /**
     * What was found.
     *
     * @param away whether the index that nodes share should have been asked and could not, so that words alone found these
     */
    record Looked(List<Candidate> candidates, boolean away) {
        public Looked {
            candidates = List.copyOf(candidates);
        }
    }

    /** Answers in a language, in no order. Whom they may be shown to is decided later. */
    Looked find(ReplyRequest request, Language language);
}
