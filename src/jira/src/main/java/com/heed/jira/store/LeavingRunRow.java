package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** That all open customers of a project were scored; the newest counts. */
@Preload
@Table("LEAVING_RUN")
public interface LeavingRunRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    /** 0: no model may speak, and nobody has a score. */
    @NotNull
    Integer getModelNumber();

    /** A {@link LeavingRun} without its scores, as JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    @NotNull
    Long getMadeAt();
}
