@NullMarked
package com.heed.jira.page;

import org.jspecify.annotations.NullMarked;
