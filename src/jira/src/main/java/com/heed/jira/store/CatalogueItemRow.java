package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** An item of an import; without a body the item is gone. */
@Preload
@Table("CATALOGUE_ITEM")
public interface CatalogueItemRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    @Indexed
    Integer getImportId();

    @NotNull
    String getItemId();

    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
