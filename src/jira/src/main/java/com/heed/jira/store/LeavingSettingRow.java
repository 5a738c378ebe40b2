package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One version of what leaving means in a project; the newest counts. */
@Preload
@Table("LEAVING_SETTING")
public interface LeavingSettingRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @StringLength(StringLength.UNLIMITED)
    String getBody();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
