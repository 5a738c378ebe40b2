/** How a project's catalogue of what may be recommended, and what customers had, comes in and is taken back. */
@NullMarked
package com.heed.jira.catalogue;

import org.jspecify.annotations.NullMarked;
