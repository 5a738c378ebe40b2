package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** A topic that an administrator made of a pattern: what it is called and which issues are examples of it. */
@Preload
@Table("TOPIC")
public interface TopicRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    String getTopicName();

    @NotNull
    String getLanguageTag();

    @StringLength(StringLength.UNLIMITED)
    String getWords();

    @StringLength(StringLength.UNLIMITED)
    String getIssueIds();

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getMemberIds();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
