/** Measuring and training sentiment: {@code heed-lab sentiment}, {@code heed-lab sentiment-cases} and {@code heed-lab train-sentiment}. */
@NullMarked
package com.heed.lab.sentiment;

import org.jspecify.annotations.NullMarked;
