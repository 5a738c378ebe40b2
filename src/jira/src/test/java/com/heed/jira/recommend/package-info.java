@NullMarked
package com.heed.jira.recommend;

import org.jspecify.annotations.NullMarked;
