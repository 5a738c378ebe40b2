/** Tests of urgency. */
@NullMarked
package com.heed.urgency;

import org.jspecify.annotations.NullMarked;
