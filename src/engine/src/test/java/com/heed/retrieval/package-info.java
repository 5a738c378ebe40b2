/** Specifications of the index of answers. */
@NullMarked
package com.heed.retrieval;

import org.jspecify.annotations.NullMarked;
