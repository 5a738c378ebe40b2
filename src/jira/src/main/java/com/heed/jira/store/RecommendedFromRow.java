package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** From whose past, beside the customer's own, what is recommended in an issue was prepared: one of the colleagues. With it goes what was prepared. */
@Preload
@Table("RECOMMENDED_FROM")
public interface RecommendedFromRow extends Entity {
    @NotNull
    @Indexed
    Integer getRecommendationId();

    /** In which it is recommended. */
    @NotNull
    @Indexed
    Long getIssueId();

    /** Of the colleague. */
    @NotNull
    @Indexed
    String getUserKey();
}
