/** Plans. */
@NullMarked
package com.heed.plan;

import org.jspecify.annotations.NullMarked;
