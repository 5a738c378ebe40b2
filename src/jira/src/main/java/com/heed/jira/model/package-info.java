/** The models that projects have learned: files in the shared home, and which of them each node has in use. */
@NullMarked
package com.heed.jira.model;

import org.jspecify.annotations.NullMarked;
