@NullMarked
package com.heed.jira.work;

import org.jspecify.annotations.NullMarked;
