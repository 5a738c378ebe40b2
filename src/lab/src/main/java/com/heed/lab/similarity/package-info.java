/** The commands {@code pairs} and {@code train-pairs}: do two texts ask the same, and how right is that? */
@NullMarked
package com.heed.lab.similarity;

import org.jspecify.annotations.NullMarked;
