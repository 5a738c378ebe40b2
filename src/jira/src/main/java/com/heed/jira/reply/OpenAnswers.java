package com.heed.jira.reply;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Language;
import com.heed.reply.Answer;
import java.util.List;

/** Answers that customers may read as they stand: published, or approved for them, and without a slot. */
public interface OpenAnswers {

    /**
     * One of them.
     *
     * @param title what it is called for customers
     */
    record OpenAnswer(Answer answer, String title) {}

    /** Whether these are written to be sent as they stand; an article is to be read where it is. */
    boolean maySend();

    List<OpenAnswer> of(Project project, ApplicationUser customer, Language language, String text);
}
