@NullMarked
package com.heed.sandbox.velocity;

import org.jspecify.annotations.NullMarked;
