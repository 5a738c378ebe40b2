package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** What was decided of a reply that was found in past issues; of several of one answer the newest counts. */
@Preload
@Table("ANSWER_REVIEW")
public interface AnswerReviewRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    @Indexed
    String getAnswerId();

    @NotNull
    String getDecision();

    /** Fingerprint of the text that was decided about; null where a decision was taken back. */
    @Nullable
    String getPrint();

    /** What an administrator lets be said instead; the reply's own text is not kept. */
    @Nullable
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
