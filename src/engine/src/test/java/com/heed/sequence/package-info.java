@NullMarked
package com.heed.sequence;

import org.jspecify.annotations.NullMarked;
