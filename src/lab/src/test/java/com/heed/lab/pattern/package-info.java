/** Specifications of {@code heed-lab patterns}. */
@NullMarked
package com.heed.lab.pattern;

import org.jspecify.annotations.NullMarked;
