/** What templates may do. */
@NullMarked
package com.heed.sandbox.velocity;

import org.jspecify.annotations.NullMarked;
