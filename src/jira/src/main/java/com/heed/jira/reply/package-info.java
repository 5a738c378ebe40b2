/** Suggested replies: prepared in the background, shown from what is stored, and what became of them. */
@NullMarked
package com.heed.jira.reply;

import org.jspecify.annotations.NullMarked;
