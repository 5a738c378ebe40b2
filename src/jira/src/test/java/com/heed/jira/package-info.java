@NullMarked
package com.heed.jira;

import org.jspecify.annotations.NullMarked;
