package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** How likely a customer leaves, and why, as of the run that wrote it. */
@Preload
@Table("LEAVING_SCORE")
public interface LeavingScoreRow extends Entity {
    @NotNull
    @Indexed
    Integer getRunId();

    @NotNull
    Long getProjectId();

    @NotNull
    @Indexed
    String getUserKey();

    @NotNull
    Double getChance();

    /** Whether it is shown to nobody. */
    @NotNull
    Boolean isHeldOut();

    /** A {@link LeavingScore.Why} as JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
