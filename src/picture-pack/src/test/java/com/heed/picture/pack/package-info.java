/** Tests of the picture pack as it was packed. */
@NullMarked
package com.heed.picture.pack;

import org.jspecify.annotations.NullMarked;
