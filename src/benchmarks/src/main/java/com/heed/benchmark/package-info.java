/** Questions about speed and memory, one class each. */
@NullMarked
package com.heed.benchmark;

import org.jspecify.annotations.NullMarked;
