/** Alarms when a subject comes in much more often than usual: noting contacts, looking at them, telling people. */
@NullMarked
package com.heed.jira.surge;

import org.jspecify.annotations.NullMarked;
