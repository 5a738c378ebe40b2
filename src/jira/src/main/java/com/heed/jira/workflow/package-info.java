/** Post-functions and their factories. Class names live on in workflow XML. */
@NullMarked
package com.heed.jira.workflow;

import org.jspecify.annotations.NullMarked;
