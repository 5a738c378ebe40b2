/** Tests, read as specifications. */
@NullMarked
package com.heed.lab.run;

import org.jspecify.annotations.NullMarked;
