/** REST resources and the records they send. */
@NullMarked
package com.heed.jira.rest;

import org.jspecify.annotations.NullMarked;
