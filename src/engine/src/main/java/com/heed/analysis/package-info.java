/** One contact from raw text to everything Heed says about it. */
@NullMarked
package com.heed.analysis;

import org.jspecify.annotations.NullMarked;
