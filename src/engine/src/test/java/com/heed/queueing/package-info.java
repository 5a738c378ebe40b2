/** Specifications of the queueing formulas. */
@NullMarked
package com.heed.queueing;

import org.jspecify.annotations.NullMarked;
