/** What the host's scheduler runs for Heed. */
@NullMarked
package com.heed.jira.schedule;

import org.jspecify.annotations.NullMarked;
