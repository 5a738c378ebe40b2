/** Specifications of reading and replaying a past. */
@NullMarked
package com.heed.jira.replay;

import org.jspecify.annotations.NullMarked;
