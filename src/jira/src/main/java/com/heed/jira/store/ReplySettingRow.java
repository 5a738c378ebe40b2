package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One version of what a project (0: the whole instance) states about replies; the newest counts. */
@Preload
@Table("REPLY_SETTING")
public interface ReplySettingRow extends Entity {
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
