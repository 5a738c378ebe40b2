package com.heed.sandbox.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comment.
 *
 * @param author   key of its author, or null where the export names nobody
 * @param body     wiki markup
 * @param internal whether customers do not see it
 * @param created  when it was written
 */
public record ArchivedComment(@Nullable String author, String body, boolean internal, Instant created) {}
