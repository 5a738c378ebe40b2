@NullMarked
package com.heed.jira.project;

import org.jspecify.annotations.NullMarked;
