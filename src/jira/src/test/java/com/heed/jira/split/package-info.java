@NullMarked
package com.heed.jira.split;

import org.jspecify.annotations.NullMarked;
