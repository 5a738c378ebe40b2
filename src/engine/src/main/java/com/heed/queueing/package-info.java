/** Erlang C and its relatives: waits, utilisation caps, staffing. */
@NullMarked
package com.heed.queueing;

import org.jspecify.annotations.NullMarked;
