/** What customers speak of together: groups of similar contacts, topics nobody has named yet, and rules from what is known of a contact to its outcome. */
@NullMarked
package com.heed.pattern;

import org.jspecify.annotations.NullMarked;
