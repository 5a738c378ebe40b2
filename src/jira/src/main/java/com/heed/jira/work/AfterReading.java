package com.heed.jira.work;

import com.atlassian.jira.issue.Issue;
import com.heed.Contact;
import com.heed.jira.store.StoredPrediction;

/** Work on an issue that comes after its prediction is stored and written: it may take its time, and its failure harms nothing. */
public interface AfterReading {
    /** Names the work in the error log. */
    String name();

    void after(Issue issue, Contact contact, StoredPrediction stored);
}
