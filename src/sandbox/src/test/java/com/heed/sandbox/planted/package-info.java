/** Small apps compiled and packed by a test, good ones and bad ones. */
@NullMarked
package com.heed.sandbox.planted;

import org.jspecify.annotations.NullMarked;
