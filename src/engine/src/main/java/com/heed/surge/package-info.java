/** Alarms when a topic, or anger, comes in much more often than at the same hours of the weeks before. Times are given by the caller; nothing here reads a clock. */
@NullMarked
package com.heed.surge;

import org.jspecify.annotations.NullMarked;
