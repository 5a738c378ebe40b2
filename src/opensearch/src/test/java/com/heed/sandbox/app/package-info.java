/** Specifications that need a real OpenSearch. */
@NullMarked
package com.heed.sandbox.app;

import org.jspecify.annotations.NullMarked;
