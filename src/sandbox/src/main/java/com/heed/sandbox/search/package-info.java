/**
 * The part of JQL that queues and the search page use, read into a tree and answered in memory. Fields are whatever the caller knows: this package does
 * not know what an issue is.
 */
@NullMarked
package com.heed.sandbox.search;

import org.jspecify.annotations.NullMarked;
