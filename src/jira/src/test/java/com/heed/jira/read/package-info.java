@NullMarked
package com.heed.jira.read;

import org.jspecify.annotations.NullMarked;
