@NullMarked
package com.heed.jira.lookup;

import org.jspecify.annotations.NullMarked;
