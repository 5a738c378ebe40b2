/** Workflows and their drafts. */
@NullMarked
package com.heed.sandbox.workflow;

import org.jspecify.annotations.NullMarked;
