/** What Heed tells other apps. This package alone is exported from the app. */
@NullMarked
package com.heed.jira.event;

import org.jspecify.annotations.NullMarked;
