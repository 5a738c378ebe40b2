package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One version of the settings of a project (0: of the whole instance); the newest counts. */
@Preload
@Table("SETTING")
public interface SettingRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @StringLength(StringLength.UNLIMITED)
    String getBody();

    String getAuthor();

    @NotNull
    Long getMadeAt();
}
