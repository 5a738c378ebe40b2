/** Specifications of the predictors for routing. */
@NullMarked
package com.heed.forecast;

import org.jspecify.annotations.NullMarked;
