/** What a project's contacts speak of and what goes with what: reading them in the background, and what administrators say of it. */
@NullMarked
package com.heed.jira.pattern;

import org.jspecify.annotations.NullMarked;
