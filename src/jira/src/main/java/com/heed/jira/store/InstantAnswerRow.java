package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** An answer sent without an agent; the unique column lets a contact have one at most. */
@Preload
@Table("INSTANT_ANSWER")
public interface InstantAnswerRow extends Entity {
    @NotNull
    @Unique
    Long getIssueId();

    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    String getAnswerId();

    @NotNull
    Double getProbability();

    @NotNull
    Long getMadeAt();
}
