package com.heed.jira.read;

import com.atlassian.jira.issue.Issue;
import com.heed.PictureText;
import java.util.List;

/** What pictures of contacts say, as far as it was read before. */
@FunctionalInterface
public interface Pictures {
    /** Of a host whose pictures nobody reads. */
    Pictures NONE = issue -> List.of();

    /** Text of the pictures the customer of an issue attached, oldest first; those without text are not among them. */
    List<PictureText> of(Issue issue);
}
