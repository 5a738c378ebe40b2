/** Specifications of clusters, new topics and rules. */
@NullMarked
package com.heed.pattern;

import org.jspecify.annotations.NullMarked;
