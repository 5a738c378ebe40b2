@NullMarked
package com.heed.jira.routing;

import org.jspecify.annotations.NullMarked;
