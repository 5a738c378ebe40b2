/** Tests of the load. */
@NullMarked
package com.heed.sandbox.load;

import org.jspecify.annotations.NullMarked;
