package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** That a model of a project came into use; the newest row of a feature counts. */
@Preload
@Table("MODEL")
public interface ModelRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    /** Folder in the model registry, such as {@code topic-en}. */
    @NotNull
    String getFeature();

    /** 0: none is in use. */
    @NotNull
    Integer getModelNumber();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
