/** Learning from the resolved issues of a project: what may be learned, reading the past, the job, and the thread that runs it once per cluster. */
@NullMarked
package com.heed.jira.training;

import org.jspecify.annotations.NullMarked;
