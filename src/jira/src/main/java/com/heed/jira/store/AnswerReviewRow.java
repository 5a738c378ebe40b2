package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** Whether a reply that was found in past issues may be shown; of several of one answer the newest counts. No text is kept here. */
@Preload
@Table("ANSWER_REVIEW")
public interface AnswerReviewRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    String getAnswerId();

    @NotNull
    Boolean getApproved();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
