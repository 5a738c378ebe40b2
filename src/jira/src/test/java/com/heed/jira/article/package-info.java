@NullMarked
package com.heed.jira.article;

import org.jspecify.annotations.NullMarked;
