@NullMarked
package com.heed.jira.store;

import org.jspecify.annotations.NullMarked;
