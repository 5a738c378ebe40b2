@NullMarked
package com.heed.jira.setup;

import org.jspecify.annotations.NullMarked;
