package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What one customer had, of one import: a list of items and seconds. */
@Preload
@Table("CATALOGUE_EVENT")
public interface CatalogueEventRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    @Indexed
    Integer getImportId();

    /** Of an organisation {@code organisation:7}. */
    @NotNull
    @Indexed
    String getUserKey();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
