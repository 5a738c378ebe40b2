/** How soon a contact wants an answer: read at arrival from text, customer and calendar, with the administrator's rules as floor. */
@NullMarked
package com.heed.urgency;

import org.jspecify.annotations.NullMarked;
