package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One value that Heed wrote into an issue. */
@Preload
@Table("CHANGE")
public interface ChangeRow extends Entity {
    @NotNull
    @Indexed
    Long getIssueId();

    @NotNull
    String getFieldName();

    @NotNull
    String getFieldId();

    @StringLength(450)
    String getValueBefore();

    @StringLength(450)
    String getValueAfter();

    @NotNull
    Long getMadeAt();
}
