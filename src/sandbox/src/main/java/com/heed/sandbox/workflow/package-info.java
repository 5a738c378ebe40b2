/** The workflow of issues, run by OSWorkflow: definitions with drafts, transitions, and the host's own functions in them. */
@NullMarked
package com.heed.sandbox.workflow;

import org.jspecify.annotations.NullMarked;
