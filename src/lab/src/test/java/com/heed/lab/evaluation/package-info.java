/** Tests, read as specifications. */
@NullMarked
package com.heed.lab.evaluation;

import org.jspecify.annotations.NullMarked;
