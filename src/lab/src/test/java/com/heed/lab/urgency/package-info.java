/** Specifications of {@code heed-lab urgency}. */
@NullMarked
package com.heed.lab.urgency;

import org.jspecify.annotations.NullMarked;
