@NullMarked
package com.heed.jira.workflow;

import org.jspecify.annotations.NullMarked;
