/** The command {@code pictures}: what does a picture pack read in pictures, and how right is that? */
@NullMarked
package com.heed.lab.picture;

import org.jspecify.annotations.NullMarked;
