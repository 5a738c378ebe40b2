/** Heed's page in a project: alarms and patterns. It shows what is stored and computes nothing. */
@NullMarked
package com.heed.jira.project;

import org.jspecify.annotations.NullMarked;
