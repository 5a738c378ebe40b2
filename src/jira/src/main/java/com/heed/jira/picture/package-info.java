/** Text in pictures that customers attach: the pack of models in the shared home, the reader of this node, and the work before an issue is read. */
@NullMarked
package com.heed.jira.picture;

import org.jspecify.annotations.NullMarked;
