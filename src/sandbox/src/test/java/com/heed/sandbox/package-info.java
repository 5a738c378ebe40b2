@NullMarked
package com.heed.sandbox;

import org.jspecify.annotations.NullMarked;
