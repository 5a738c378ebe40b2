/** Custom fields and their values. */
@NullMarked
package com.heed.sandbox.field;

import org.jspecify.annotations.NullMarked;
