package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** Which pack of models reads pictures, or that there is none any more; the newest counts. */
@Preload
@Table("PICTURE_PACK")
public interface PicturePackRow extends Entity {
    /** Name of its file in the shared home; empty for none. */
    String getFileName();

    String getPackName();

    String getPackVersion();

    /** What is in it, as a digest. */
    String getDigest();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
