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

    /** Answers in a language, in no order. Whom they may be shown to is decided later. */
    List<Candidate> find(ReplyRequest request, Language language);
}
