/** From a Jira issue to a contact: public words only. */
@NullMarked
package com.heed.jira.read;

import org.jspecify.annotations.NullMarked;
