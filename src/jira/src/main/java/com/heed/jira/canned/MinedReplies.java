package com.heed.jira.canned;

import com.heed.reply.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Replies that were found in past issues, for whoever reviews them. */
public interface MinedReplies {
    /**
     * Those that went best first, of equals the newest.
     *
     * @param wanted asked for each before any is handed out
     * @param skip   how many of the best are passed over
     * @param most   how many at most
     */
    List<Answer> ofProject(long project, Predicate<Answer> wanted, int skip, int most);

    /** The reply of that identity, as it is now. */
    Optional<Answer> find(long project, String id);
}
