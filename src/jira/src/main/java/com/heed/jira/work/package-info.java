/** Issue events turned into queued background work, and the work itself. */
@NullMarked
package com.heed.jira.work;

import org.jspecify.annotations.NullMarked;
