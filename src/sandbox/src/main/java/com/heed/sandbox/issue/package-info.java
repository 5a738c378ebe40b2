/** Issues with their comments, history and properties, and the host's services about them. */
@NullMarked
package com.heed.sandbox.issue;

import org.jspecify.annotations.NullMarked;
