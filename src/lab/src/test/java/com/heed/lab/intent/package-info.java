/** Tests, read as specifications. */
@NullMarked
package com.heed.lab.intent;

import org.jspecify.annotations.NullMarked;
