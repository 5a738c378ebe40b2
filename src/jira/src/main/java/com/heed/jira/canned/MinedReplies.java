package com.heed.jira.canned;

import com.heed.reply.Answer;
import java.util.List;

/** Replies that were found in past issues, for whoever reviews them. */
@FunctionalInterface
public interface MinedReplies {
    /** The best of a project that nobody has decided about are what a reviewer wants first. @param most how many at most */
    List<Answer> ofProject(long project, int most);
}
