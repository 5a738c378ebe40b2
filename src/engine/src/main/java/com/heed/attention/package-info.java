/**
 * Attention in plain Java: forward, backward, training, weights file. Matrices are arrays of rows, and inner loops run over whole rows without offsets, because that
 * is what the JIT compiler turns into vector instructions.
 */
@NullMarked
package com.heed.attention;

import org.jspecify.annotations.NullMarked;
