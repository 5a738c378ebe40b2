@NullMarked
package com.heed.jira.panel;

import org.jspecify.annotations.NullMarked;
