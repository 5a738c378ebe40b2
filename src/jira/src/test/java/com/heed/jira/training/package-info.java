/** Specifications of learning from a project. */
@NullMarked
package com.heed.jira.training;

import org.jspecify.annotations.NullMarked;
