@NullMarked
package com.heed.jira.overview;

import org.jspecify.annotations.NullMarked;
