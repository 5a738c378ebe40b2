/** A customer, or an organisation of customers, as their contacts show them: habits, waits, effort, mood over time, words, and what sets them apart from the rest of the desk. */
@NullMarked
package com.heed.profile;

import org.jspecify.annotations.NullMarked;
