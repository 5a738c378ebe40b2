@NullMarked
package com.heed.jira.sequence;

import org.jspecify.annotations.NullMarked;
