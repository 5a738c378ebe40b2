/** Specifications of attention, its gradients and its training. */
@NullMarked
package com.heed.attention;

import org.jspecify.annotations.NullMarked;
