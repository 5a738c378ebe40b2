@NullMarked
package com.heed.jira.surge;

import org.jspecify.annotations.NullMarked;
