/** Answers of a project's past: an index on this node's own disk, filled in the background, searched with the permissions of whoever asks. */
@NullMarked
package com.heed.jira.answers;

import org.jspecify.annotations.NullMarked;
