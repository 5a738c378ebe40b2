/** Specifications of intent. */
@NullMarked
package com.heed.intent;

import org.jspecify.annotations.NullMarked;
