@NullMarked
package com.heed.jira.canned;

import org.jspecify.annotations.NullMarked;
