/** Specifications of the surge alarm. */
@NullMarked
package com.heed.surge;

import org.jspecify.annotations.NullMarked;
