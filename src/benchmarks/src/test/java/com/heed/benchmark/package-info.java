/** Runs that take long enough to need a profile of their own. */
@NullMarked
package com.heed.benchmark;

import org.jspecify.annotations.NullMarked;
