/** Tests, read as specifications. */
@NullMarked
package com.heed.evaluation;

import org.jspecify.annotations.NullMarked;
