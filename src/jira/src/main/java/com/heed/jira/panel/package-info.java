/** The panel on the issue view, from stored predictions only. */
@NullMarked
package com.heed.jira.panel;

import org.jspecify.annotations.NullMarked;
