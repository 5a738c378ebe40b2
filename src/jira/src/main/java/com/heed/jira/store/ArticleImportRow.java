package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** Help articles that came in together: a file, or one request. What counts of it is said by {@link ArticleStepRow}. */
@Preload
@Table("ARTICLE_IMPORT")
public interface ArticleImportRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    String getKind();

    /** What the file is called; null for a request. */
    @Nullable
    String getSourceName();

    /** What was left out, in numbers. */
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
