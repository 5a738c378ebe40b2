@NullMarked
package com.heed.jira.picture;

import org.jspecify.annotations.NullMarked;
