/** Plans: which share of each class of contact goes to which channel over the next periods or over a day, what it costs, and what one more of anything would save. */
@NullMarked
package com.heed.plan;

import org.jspecify.annotations.NullMarked;
