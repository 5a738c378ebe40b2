package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** An issue whose text has to leave the index of every node: it was deleted or moved, or its customer does not want to be learned from. */
@Preload
@Table("WITHDRAWN")
public interface WithdrawnRow extends Entity {
    @NotNull
    Long getIssueId();

    @NotNull
    Long getMadeAt();
}
