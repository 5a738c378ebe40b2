@NullMarked
package com.heed.suggestion;

import org.jspecify.annotations.NullMarked;
