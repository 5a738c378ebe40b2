/** The command line. One class per command, in the package of its feature; {@link com.heed.lab.run} holds what they share. */
@NullMarked
package com.heed.lab;

import org.jspecify.annotations.NullMarked;
