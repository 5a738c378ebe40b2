/** {@code heed-lab jira}: what Heed would have said and done with the issues of an export, and where their time went. */
@NullMarked
package com.heed.lab.jira;

import org.jspecify.annotations.NullMarked;
