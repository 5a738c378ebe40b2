/** Specifications of sentiment. */
@NullMarked
package com.heed.sentiment;

import org.jspecify.annotations.NullMarked;
