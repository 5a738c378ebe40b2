/** The app as it ships, run from its jar. */
@NullMarked
package com.heed.sandbox.app;

import org.jspecify.annotations.NullMarked;
