package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** Items or events of a catalogue that came in together; never changed. Whether they count is told by {@link CatalogueStepRow}. */
@Preload
@Table("CATALOGUE_IMPORT")
public interface CatalogueImportRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    String getKind();

    String getSourceName();

    @NotNull
    Integer getRowCount();

    @NotNull
    Integer getLeftOut();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
