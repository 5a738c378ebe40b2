/** Tests, read as specifications. */
@NullMarked
package com.heed.lab.sentiment;

import org.jspecify.annotations.NullMarked;
