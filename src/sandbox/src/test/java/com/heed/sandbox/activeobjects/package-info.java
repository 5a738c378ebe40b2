@NullMarked
package com.heed.sandbox.activeobjects;

import org.jspecify.annotations.NullMarked;
