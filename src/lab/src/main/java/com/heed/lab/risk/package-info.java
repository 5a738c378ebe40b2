/** {@code heed-lab risk}: who is about to leave, from a table or from what customers did. */
@NullMarked
package com.heed.lab.risk;

import org.jspecify.annotations.NullMarked;
