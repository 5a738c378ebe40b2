/** Service Management behind one class, absent on a Jira without it. */
@NullMarked
package com.heed.jira.desk;

import org.jspecify.annotations.NullMarked;
