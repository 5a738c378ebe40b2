package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Says that a change was taken back; at most one per change. */
@Preload
@Table("UNDO")
public interface UndoRow extends Entity {
    @NotNull
    @Unique
    Integer getChangeId();

    String getAuthor();

    @NotNull
    Long getMadeAt();
}
