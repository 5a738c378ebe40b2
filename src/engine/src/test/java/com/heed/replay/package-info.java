/** Specifications of what logged decisions tell about other policies. */
@NullMarked
package com.heed.replay;

import org.jspecify.annotations.NullMarked;
