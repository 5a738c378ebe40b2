/** Tests, read as specifications. */
@NullMarked
package com.heed.lab;

import org.jspecify.annotations.NullMarked;
