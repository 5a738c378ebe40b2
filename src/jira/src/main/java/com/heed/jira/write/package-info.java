/** What Heed changes in issues: fields, the issue property, and taking a change back. */
@NullMarked
package com.heed.jira.write;

import org.jspecify.annotations.NullMarked;
