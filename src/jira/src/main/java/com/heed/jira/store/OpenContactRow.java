package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A contact that waits for an answer, is in somebody's hands or waits for its customer. One row an issue; gone when the issue is resolved. */
@Preload
@Table("OPEN_CONTACT")
public interface OpenContactRow extends Entity {
    @NotNull
    @Unique
    Long getIssueId();

    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    String getSlug();

    @NotNull
    String getContactClass();

    @NotNull
    Double getUrgencyWeight();

    @NotNull
    Double getHandleMinutes();

    @NotNull
    Long getArrivedAt();

    /** When the promise to the customer is due; absent without one. */
    Long getDueAt();

    /** Key of the person who has it in hand; absent while it waits. */
    String getAgent();

    /** Id of the issue's status when it was looked at; absent if nobody looked. */
    String getStatusId();

    /** Key of {@link Turn}; absent until somebody has looked. */
    @Indexed
    String getTurn();
}
