package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What somebody did with a recommendation. The unique column lets an event that comes twice in once. */
@Preload
@Table("RECOMMENDATION_EVENT")
public interface RecommendationEventRow extends Entity {
    @NotNull
    @Unique
    String getEventId();

    @NotNull
    @Indexed
    Long getIssueId();

    @NotNull
    @Indexed
    Long getProjectId();

    /** Whom it was recommended for; null where the issue had no customer. */
    @Indexed
    String getUserKey();

    @NotNull
    Integer getRecommendationId();

    @NotNull
    Integer getPlace();

    @NotNull
    String getItemId();

    @NotNull
    String getAct();

    /** Of the item when it was applied, a plain number; null where it had none. */
    String getPrice();

    /** ISO 4217; null without a price. */
    String getCurrency();

    /** Identity of the event that this one takes back; null for all others. */
    String getWithdraws();

    /** Of those in which things are applied for a customer, from 1; 0 for everything else. */
    @NotNull
    Integer getTurn();

    /** Of project, customer and turn; for what takes no turn the event's own identity. The unique column lets one event take each turn. */
    @NotNull
    @Unique
    String getTurnId();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
