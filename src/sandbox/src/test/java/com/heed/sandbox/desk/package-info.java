/** Small service desks to try pages on. */
@NullMarked
package com.heed.sandbox.desk;

import org.jspecify.annotations.NullMarked;
