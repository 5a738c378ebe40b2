@NullMarked
package com.heed.similarity;

import org.jspecify.annotations.NullMarked;
