/** What an administrator decides: mode, threshold, channels, and the fields Heed may write. */
@NullMarked
package com.heed.jira.setup;

import org.jspecify.annotations.NullMarked;
