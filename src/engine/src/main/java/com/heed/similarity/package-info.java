/** Whether two short texts ask the same: a calibrated probability, what spoke for and against it, and which words agree. */
@NullMarked
package com.heed.similarity;

import org.jspecify.annotations.NullMarked;
