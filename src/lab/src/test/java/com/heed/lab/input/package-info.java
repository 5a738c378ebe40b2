/** Tests, read as specifications. */
@NullMarked
package com.heed.lab.input;

import org.jspecify.annotations.NullMarked;
