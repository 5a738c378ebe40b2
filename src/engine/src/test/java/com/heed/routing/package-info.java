/** Specifications of the rules: which channel, why, and what would change it. */
@NullMarked
package com.heed.routing;

import org.jspecify.annotations.NullMarked;
