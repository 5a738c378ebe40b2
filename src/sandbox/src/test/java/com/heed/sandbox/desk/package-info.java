@NullMarked
package com.heed.sandbox.desk;

import org.jspecify.annotations.NullMarked;
