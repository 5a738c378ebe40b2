/** What may be said to a customer: approved texts and what was said before, with their slots filled. How they are found is {@code retrieval}, in which order they are shown is {@code ranking}. */
@NullMarked
package com.heed.reply;

import org.jspecify.annotations.NullMarked;
