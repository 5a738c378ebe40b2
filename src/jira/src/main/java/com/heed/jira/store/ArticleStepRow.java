package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** An import of help articles was accepted or taken back; of several of one import the newest counts. */
@Preload
@Table("ARTICLE_STEP")
public interface ArticleStepRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    @Indexed
    Integer getImportId();

    @NotNull
    String getStep();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
