package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** An import of a catalogue was accepted or taken back; the newest counts. */
@Preload
@Table("CATALOGUE_STEP")
public interface CatalogueStepRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    Integer getImportId();

    @NotNull
    String getStep();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
