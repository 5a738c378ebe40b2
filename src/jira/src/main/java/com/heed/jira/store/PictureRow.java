package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What came of reading one attached picture with one pack of models, or that a person said its text is wrong. */
@Preload
@Table("PICTURE")
public interface PictureRow extends Entity {
    @NotNull
    @Indexed
    Long getIssueId();

    @NotNull
    Long getAttachmentId();

    /** Attachment and pack, or attachment and {@code discarded}: of two nodes that read the same picture at once, one keeps its text. */
    @NotNull
    @Unique
    String getOnceKey();

    /** As {@link PictureTexts.State} writes it. */
    @NotNull
    String getState();

    /** Masked; empty where there is no text. */
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    /** Why it was refused, or empty. */
    @StringLength(450)
    String getReason();

    Integer getLineCount();

    Long getTookMillis();

    /** Who discarded it, or empty. */
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
