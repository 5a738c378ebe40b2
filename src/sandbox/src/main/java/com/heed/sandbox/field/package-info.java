/** Custom fields: their contexts, options, values and screens, and the host's services about them. */
@NullMarked
package com.heed.sandbox.field;

import org.jspecify.annotations.NullMarked;
