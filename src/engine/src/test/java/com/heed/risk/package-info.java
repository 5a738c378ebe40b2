/** Tests of who is about to leave. */
@NullMarked
package com.heed.risk;

import org.jspecify.annotations.NullMarked;
