/** A real OpenSearch for tests, in a process of its own. */
@NullMarked
package com.heed.opensearch;

import org.jspecify.annotations.NullMarked;
