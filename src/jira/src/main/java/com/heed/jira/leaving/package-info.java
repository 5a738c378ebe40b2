/** Who is about to leave, for people to read: the list of a project, a row of the panel, and the words for what speaks for it and against. */
@NullMarked
package com.heed.jira.leaving;

import org.jspecify.annotations.NullMarked;
