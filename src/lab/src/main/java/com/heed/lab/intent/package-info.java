/** {@code heed-lab intent}: learns what texts are about from labelled ones, and measures it. */
@NullMarked
package com.heed.lab.intent;

import org.jspecify.annotations.NullMarked;
