/** Canned responses in the host: who sees and changes them, and how their slots are filled from an issue. */
@NullMarked
package com.heed.jira.canned;

import org.jspecify.annotations.NullMarked;
