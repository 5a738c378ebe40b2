/** Specifications of the text formulas. */
@NullMarked
package com.heed.text;

import org.jspecify.annotations.NullMarked;
