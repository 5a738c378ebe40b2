@NullMarked
package com.heed.sandbox.trial;

import org.jspecify.annotations.NullMarked;
