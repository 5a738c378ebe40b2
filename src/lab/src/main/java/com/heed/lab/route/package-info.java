/** {@code heed-lab route}: plans of a day's contacts over channels, and what a policy would have cost. */
@NullMarked
package com.heed.lab.route;

import org.jspecify.annotations.NullMarked;
