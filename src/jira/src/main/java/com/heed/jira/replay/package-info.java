/** A project's own past: read as contacts of few numbers each, learned from for the contacts to come, and replayed under other ways to route. */
@NullMarked
package com.heed.jira.replay;

import org.jspecify.annotations.NullMarked;
