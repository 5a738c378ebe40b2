/** Specifications of drift. */
@NullMarked
package com.heed.drift;

import org.jspecify.annotations.NullMarked;
