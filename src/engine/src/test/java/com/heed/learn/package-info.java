/** Specifications of the learn formulas. */
@NullMarked
package com.heed.learn;

import org.jspecify.annotations.NullMarked;
