@NullMarked
package com.heed.jira.leaving;

import org.jspecify.annotations.NullMarked;
