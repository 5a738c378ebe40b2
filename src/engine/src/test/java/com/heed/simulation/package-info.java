@NullMarked
package com.heed.simulation;

import org.jspecify.annotations.NullMarked;
