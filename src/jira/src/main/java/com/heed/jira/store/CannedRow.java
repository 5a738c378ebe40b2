package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** A canned response: whose it is. What it says is in {@link CannedTextRow}, what was decided in {@link CannedStepRow}. */
@Preload
@Table("CANNED")
public interface CannedRow extends Entity {
    /** Where it lies, as {@link CannedLog} names shelves. */
    @NotNull
    @Indexed
    String getShelf();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
