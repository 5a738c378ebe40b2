@NullMarked
package com.heed.jira.write;

import org.jspecify.annotations.NullMarked;
