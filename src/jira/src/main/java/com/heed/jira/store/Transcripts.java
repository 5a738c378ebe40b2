package com.heed.jira.store;

import org.jspecify.annotations.Nullable;

/** Contacts that other systems handed in, by their issue. */
public interface Transcripts {
    /** Of a desk to which nobody hands contacts in. */
    Transcripts NONE = issueId -> null;

    /** Null for an issue that was made in Jira. */
    @Nullable
    Transcript of(long issueId);
}
