package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** Somebody was forgotten: what is asked by this person is never learned from again. */
@Preload
@Table("FORGOTTEN")
public interface ForgottenRow extends Entity {
    @NotNull
    @Indexed
    String getUserKey();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
