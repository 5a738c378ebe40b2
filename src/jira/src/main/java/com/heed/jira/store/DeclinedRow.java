package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A pattern that an administrator does not want as a topic. */
@Preload
@Table("DECLINED")
public interface DeclinedRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    String getLanguageTag();

    @StringLength(StringLength.UNLIMITED)
    String getWords();

    @StringLength(StringLength.UNLIMITED)
    String getIssueIds();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
