package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** What somebody decided of a canned response: that a version may be used, that it may not, or that the response is gone. */
@Preload
@Table("CANNED_STEP")
public interface CannedStepRow extends Entity {
    @NotNull
    @Indexed
    Integer getCannedId();

    @NotNull
    @Indexed
    String getShelf();

    /** The version it is about; 0 for the whole response. */
    @NotNull
    Integer getTextId();

    /** {@code approved}, {@code declined} or {@code deleted}. */
    @NotNull
    String getStep();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
