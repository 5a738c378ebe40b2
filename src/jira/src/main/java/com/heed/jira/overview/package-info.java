/** The service overview of a project: what its channels cost and how long customers wait today, and how both could be. */
@NullMarked
package com.heed.jira.overview;

import org.jspecify.annotations.NullMarked;
