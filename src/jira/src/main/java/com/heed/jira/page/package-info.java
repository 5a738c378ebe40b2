/** What every page of Heed is made of: escaped HTML and texts in the reader's language. */
@NullMarked
package com.heed.jira.page;

import org.jspecify.annotations.NullMarked;
