/** Finds answers that may fit a contact, by their words and by their vectors, in an index on local disk. In which order they are shown is {@code ranking}. */
@NullMarked
package com.heed.retrieval;

import org.jspecify.annotations.NullMarked;
