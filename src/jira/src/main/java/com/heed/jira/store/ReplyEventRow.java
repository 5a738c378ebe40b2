package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What somebody did with a suggested reply. The unique column lets an event that comes twice in once. */
@Preload
@Table("REPLY_EVENT")
public interface ReplyEventRow extends Entity {
    @NotNull
    @Unique
    String getEventId();

    @NotNull
    @Indexed
    Long getIssueId();

    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    Integer getSuggestionId();

    @NotNull
    Integer getPlace();

    @NotNull
    String getAnswerId();

    @NotNull
    String getAct();

    @NotNull
    String getAuthor();

    /** Of what was sent: share of its words that differ from the suggestion's. */
    Double getDistance();

    /** Of what was sent: the comment it was sent with. */
    Long getCommentId();

    @NotNull
    Long getMadeAt();
}
