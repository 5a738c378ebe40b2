/** What Heed puts on the customers' portal: a place for answers while they write, and a switch to have none. */
@NullMarked
package com.heed.jira.portal;

import org.jspecify.annotations.NullMarked;
