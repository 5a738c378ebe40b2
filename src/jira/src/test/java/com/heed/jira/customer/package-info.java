@NullMarked
package com.heed.jira.customer;

import org.jspecify.annotations.NullMarked;
