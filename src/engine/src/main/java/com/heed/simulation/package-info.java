/** A day of a service desk, event by event: the same contacts under any policy, so that policies can be compared before one is switched on. */
@NullMarked
package com.heed.simulation;

import org.jspecify.annotations.NullMarked;
