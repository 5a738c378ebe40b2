/** Which channel should handle a contact, and why. The rules of this package are the fallback every other router keeps. */
@NullMarked
package com.heed.routing;

import org.jspecify.annotations.NullMarked;
