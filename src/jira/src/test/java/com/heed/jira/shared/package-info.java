@NullMarked
package com.heed.jira.shared;

import org.jspecify.annotations.NullMarked;
