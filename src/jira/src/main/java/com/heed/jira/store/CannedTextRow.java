package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** One version of a canned response. */
@Preload
@Table("CANNED_TEXT")
public interface CannedTextRow extends Entity {
    @NotNull
    @Indexed
    Integer getCannedId();

    @NotNull
    @Indexed
    String getShelf();

    @NotNull
    String getResponseName();

    @NotNull
    String getLanguageTag();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    @Nullable
    String getShortcut();

    @StringLength(StringLength.UNLIMITED)
    String getTags();

    @StringLength(StringLength.UNLIMITED)
    String getFieldChanges();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
