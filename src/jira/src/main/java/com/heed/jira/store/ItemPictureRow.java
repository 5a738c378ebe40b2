package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** The picture of an item of a catalogue, or that it has none any more; the newest counts. */
@Preload
@Table("ITEM_PICTURE")
public interface ItemPictureRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    @Indexed
    String getItemId();

    /** Of the JPEG, so that nobody loads one to know that there is one; 0 where it was taken away. */
    @NotNull
    Integer getByteCount();

    /** The JPEG in Base64; empty where it was taken away. */
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
