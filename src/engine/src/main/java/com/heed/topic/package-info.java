/** The topic of a contact: a value of a field the project already has, learned from its own resolved issues. */
@NullMarked
package com.heed.topic;

import org.jspecify.annotations.NullMarked;
