/** What every command shares: its options, threads, progress bar, result files and the way it refuses. */
@NullMarked
package com.heed.lab.run;

import org.jspecify.annotations.NullMarked;
