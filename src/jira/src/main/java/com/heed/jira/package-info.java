/** Start, stop, and the imported host services. */
@NullMarked
package com.heed.jira;

import org.jspecify.annotations.NullMarked;
