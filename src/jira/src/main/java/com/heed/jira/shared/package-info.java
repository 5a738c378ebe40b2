/** The index of answers that several nodes share: in an OpenSearch of the house, off until an administrator types its address. What is the same whoever keeps answers is {@code com.heed.retrieval}. */
@NullMarked
package com.heed.jira.shared;

import org.jspecify.annotations.NullMarked;
