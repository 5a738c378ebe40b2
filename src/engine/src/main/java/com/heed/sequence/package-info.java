/** In which order a channel works its queue: by what waiting costs, on the clock of its promise, and fairly. */
@NullMarked
package com.heed.sequence;

import org.jspecify.annotations.NullMarked;
