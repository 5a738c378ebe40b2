@NullMarked
package com.heed;

import org.jspecify.annotations.NullMarked;
