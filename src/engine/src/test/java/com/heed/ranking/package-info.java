@NullMarked
package com.heed.ranking;

import org.jspecify.annotations.NullMarked;
