package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The class of a contact of the past that came before Heed routed, told once by the models from its opening. One row an issue. */
@Preload
@Table("CONTACT_CLASS")
public interface ContactClassRow extends Entity {
    @NotNull
    @Unique
    Long getIssueId();

    @NotNull
    @Indexed
    Long getProjectId();

    /** Key of {@link com.heed.routing.ContactClass}. */
    @NotNull
    String getContactClass();
}
