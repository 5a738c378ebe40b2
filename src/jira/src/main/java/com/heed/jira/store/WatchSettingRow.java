package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One version of a project's settings for alarms and patterns; the newest counts. */
@Preload
@Table("WATCH_SETTING")
public interface WatchSettingRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @StringLength(StringLength.UNLIMITED)
    String getBody();

    String getAuthor();

    @NotNull
    Long getMadeAt();
}
