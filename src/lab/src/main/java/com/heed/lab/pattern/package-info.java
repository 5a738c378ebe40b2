/** What contacts speak of and what goes with what in them: {@code heed-lab patterns}. */
@NullMarked
package com.heed.lab.pattern;

import org.jspecify.annotations.NullMarked;
