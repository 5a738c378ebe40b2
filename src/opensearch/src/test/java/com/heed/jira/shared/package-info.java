/** Specifications that need a real OpenSearch. */
@NullMarked
package com.heed.jira.shared;

import org.jspecify.annotations.NullMarked;
