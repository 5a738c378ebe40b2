package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What one pack of models sees in one picture of an item. */
@Preload
@Table("PICTURE_VECTOR")
public interface PictureVectorRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    /** Number of the row with the picture. */
    @NotNull
    Integer getPictureId();

    /** Picture and pack: of two nodes that look at the same picture at once, one keeps what it saw. */
    @NotNull
    @Unique
    String getOnceKey();

    /** Identity of the pack, and how the picture was brought before it. */
    @NotNull
    String getPack();

    /** Half floats in Base64, the higher byte first. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    @NotNull
    Long getMadeAt();
}
