/** Specifications of the replay of past contacts. */
@NullMarked
package com.heed.replay;

import org.jspecify.annotations.NullMarked;
