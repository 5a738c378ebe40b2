@NullMarked
package com.heed.jira.access;

import org.jspecify.annotations.NullMarked;
