package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What a project's past taught about the contacts to come; never changed. The newest counts. */
@Preload
@Table("EXPECTATION")
public interface ExpectationRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    Long getMadeAt();

    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
