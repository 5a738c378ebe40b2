@NullMarked
package com.heed.jira.pattern;

import org.jspecify.annotations.NullMarked;
