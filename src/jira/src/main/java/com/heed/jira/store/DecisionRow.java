package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** The decision record of one prediction: inputs, options with their prices, runner-up and flip point; never changed. */
@Preload
@Table("DECISION")
public interface DecisionRow extends Entity {
    @NotNull
    @Indexed
    Long getIssueId();

    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    Integer getPredictionId();

    /** Slug of the channel that this contact takes a place of today; absent when it holds that place already or came on another day. */
    String getTaken();

    /** Key of the contact's class; absent in rows from before there were plans. */
    String getContactClass();

    /** Slug of the channel that was chosen; absent when the contact was held, and in rows from before there were plans. */
    String getChosen();

    @NotNull
    Long getMadeAt();

    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
