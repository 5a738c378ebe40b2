/** {@code heed-lab recommend}: what a customer needs next. */
@NullMarked
package com.heed.lab.recommend;

import org.jspecify.annotations.NullMarked;
