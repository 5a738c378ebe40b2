@NullMarked
package com.heed.sandbox.search;

import org.jspecify.annotations.NullMarked;
