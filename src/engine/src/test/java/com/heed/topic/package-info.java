/** Specifications of topics. */
@NullMarked
package com.heed.topic;

import org.jspecify.annotations.NullMarked;
