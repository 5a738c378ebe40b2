package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** What a person said about a prediction: right, or wrong with the right value. */
@Preload
@Table("FEEDBACK")
public interface FeedbackRow extends Entity {
    @NotNull
    @Indexed
    Long getIssueId();

    @NotNull
    Integer getPredictionId();

    @NotNull
    String getFieldName();

    @NotNull
    Boolean isConfirmed();

    String getCorrect();

    String getAuthor();

    @NotNull
    Long getMadeAt();
}
