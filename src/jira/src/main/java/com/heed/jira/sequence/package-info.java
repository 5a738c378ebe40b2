/** Which of the waiting contacts an agent takes next. */
@NullMarked
package com.heed.jira.sequence;

import org.jspecify.annotations.NullMarked;
