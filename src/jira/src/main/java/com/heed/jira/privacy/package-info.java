/** What customers may ask for: what is held of them, to be forgotten, and not to be learned from. */
@NullMarked
package com.heed.jira.privacy;

import org.jspecify.annotations.NullMarked;
