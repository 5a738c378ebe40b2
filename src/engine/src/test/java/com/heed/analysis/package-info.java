@NullMarked
package com.heed.analysis;

import org.jspecify.annotations.NullMarked;
