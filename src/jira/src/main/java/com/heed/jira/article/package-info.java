/** Help articles: taken in over REST or from the export of a space, looked at before they count, and taken back. */
@NullMarked
package com.heed.jira.article;

import org.jspecify.annotations.NullMarked;
