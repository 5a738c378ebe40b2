@NullMarked
package com.heed.jira.admin;

import org.jspecify.annotations.NullMarked;
