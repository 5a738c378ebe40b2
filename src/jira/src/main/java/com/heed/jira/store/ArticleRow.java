package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** A version of a help article, or that it is gone. */
@Preload
@Table("ARTICLE")
public interface ArticleRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    @Indexed
    Integer getImportId();

    /** Identity of the page where it comes from. */
    @NotNull
    @Indexed
    String getPage();

    /** The article; null where the row says that it is gone. */
    @Nullable
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
