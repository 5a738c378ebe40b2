/** Specifications of the answers of a project's past. */
@NullMarked
package com.heed.jira.answers;

import org.jspecify.annotations.NullMarked;
