/** Tests of the admin pages' parts. */
@NullMarked
package com.heed.jira.admin;

import org.jspecify.annotations.NullMarked;
