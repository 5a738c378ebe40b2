package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One reading of one issue; never changed. The newest row of an issue is the one shown. */
@Preload
@Table("PREDICTION")
public interface PredictionRow extends Entity {
    @NotNull
    @Indexed
    Long getIssueId();

    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    Long getMadeAt();

    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
