/** What an administrator states about a desk, beside its channels: shifts, promises, what waiting and failing cost, and which policy routes. */
@NullMarked
package com.heed.desk;

import org.jspecify.annotations.NullMarked;
