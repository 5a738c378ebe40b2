/** Specifications of what is said about policies that were not in force. */
@NullMarked
package com.heed.replay;

import org.jspecify.annotations.NullMarked;
